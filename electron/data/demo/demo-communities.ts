/** Places in the list of demo-street.ts. */
export const community = {
  beichen: 0,
  donghu: 1,
  hepingli: 2,
  jiansheLu: 3,
  jingui: 4,
  nanqiao: 5,
  qingyuan: 6,
  shuanglong: 7,
  wangjiang: 8,
  xiyuan: 9,
  yinxing: 10,
  binhai: 11,
} as const
