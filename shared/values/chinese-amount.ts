const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  两: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}
const small: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }
const large: Readonly<Record<string, number>> = { 万: 10_000, 萬: 10_000, 亿: 100_000_000, 億: 100_000_000 }

/** 伍仟元整 → 5000, 三万 → 30000, 3万5千元 → 35000, 壹佰贰拾元伍角 → 120.5; null when it is no such amount. */
export function chineseAmount(text: string): number | null {
  const found =
    /^([\d.〇零一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百佰千仟万萬亿億]+)(?:[元圆块]([一二三四五六七八九壹贰叁肆伍陆柒捌玖\d])?角?(?:零?([一二三四五六七八九壹贰叁肆伍陆柒捌玖\d])分)?)?$/.exec(
      text,
    )
  // 五千 under a heading of 万元 could be either.
  if (!found || !/[元圆块万萬亿億]/.test(text)) return null
  const whole = wholeAmount(found[1]!)
  if (whole === null) return null
  return Math.round((whole + digitOf(found[2]) / 10 + digitOf(found[3]) / 100) * 100) / 100
}

const digitOf = (one: string | undefined) => (one === undefined ? 0 : (digits[one] ?? Number(one)))

// Parts must shrink from left to right; 3万5 (35000 or 30005) is left to the clerk.
function wholeAmount(text: string): number | null {
  const parts = text.match(/[\d.]+|./gu) ?? []
  let total = 0
  let section = 0
  let number: number | null = null
  for (const part of parts) {
    if (/^[\d.]+$/.test(part) || part in digits) {
      if (number !== null && number !== 0) return null
      number = digits[part] ?? Number(part)
    } else if (part in small) {
      section += (number ?? 1) * small[part]!
      number = null
    } else {
      section += number ?? 0
      if (section === 0) return null
      total = large[part]! === 100_000_000 ? (total + section) * large[part]! : total + section * large[part]!
      section = 0
      number = null
    }
  }
  const isLoose = number !== null && number !== 0 && parts.length > 1 && /[万萬亿億千仟百佰]/.test(parts.at(-2)!)
  return isLoose ? null : total + section + (number ?? 0)
}
