const digits: Record<string, number> = {
  〇: 0,
  零: 0,
  '○': 0,
  Ｏ: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

/** 八五 → 85, 一九八五 → 1985, 十二 → 12, 二十一 → 21; null when it is no number. */
export function chineseNumber(text: string): number | null {
  if (!text) return null
  if (/^[〇零○一二三四五六七八九]+$/.test(text)) return Number([...text].map((one) => digits[one]).join(''))
  const tens = /^([二三四五六七八九一])?十([一二三四五六七八九])?$/.exec(text)
  if (!tens) return null
  return (tens[1] ? digits[tens[1]]! : 1) * 10 + (tens[2] ? digits[tens[2]]! : 0)
}

/** Numbers written in characters before 年, 月, 日 become Arabic ones. */
export function arabicDates(text: string): string {
  return text.replace(/([〇零○一二三四五六七八九十]+)(?=[年月日号])/g, (whole) => {
    const value = chineseNumber(whole)
    return value === null ? whole : String(value).padStart(2, '0')
  })
}
