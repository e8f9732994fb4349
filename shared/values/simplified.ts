const pairs =
  '別别職职務务電电話话聯联繫系學学歷历黨党時时間间備备註注號号碼码證证員员會会議议題题項项費费資资額额單单數数開开據据對对範范圍围層层級级體体結结辦办監监審审決决執执實实現现專专業业業业畢毕處处類类種种領领責责負负區区鎮镇鄉乡縣县門门機机關关報报談谈訓训課课師师禮礼價价値值預预備备團团屆届應应參参與与產产財财幹干總总書书記记張张劉刘陳陈楊杨黃黄趙赵吳吴孫孙馬马鄭郑謝谢許许蕭萧馮冯鄧邓葉叶蔣蒋鍾钟漢汉滿满藏藏維维爾尔壯壮侗侗眾众羣群無无嗎吗達达還还這这個个為为國国華华東东動动勞劳萬万億亿塊块圓圆點点龍龙鳳凤衛卫偉伟強强麗丽豔艳蘭兰蓮莲雲云軍军愛爱慶庆順顺興兴寶宝貴贵靜静'
const simple = new Map<string, string>()
for (let at = 0; at + 1 < pairs.length; at += 2) simple.set(pairs[at]!, pairs[at + 1]!)
const traditional = new RegExp(`[${[...simple.keys()].join('')}]`, 'g')

/** Headings and labels in simplified characters, to compare them; never a name, whose signs are its own. */
export function simplified(text: string): string {
  return text.replace(traditional, (one) => simple.get(one)!)
}
