import type { Hit } from './hit.ts'
import { maskPhone } from './mask-numbers.ts'

const gap = '[ \\n\\-]{0,3}'
/** With the code of a city: 0574-87654321, (0574) 8765 4321, 转 and an extension. */
const landline = new RegExp(
  `(?<![\\d.])(?:\\+?86${gap})?\\(?(?:0(?:10|2\\d)|010|02\\d|0[3-9]\\d{2})\\)?${gap}[2-9]\\d{2,3}${gap}\\d{4}(?:\\s*(?:转|-)\\s*\\d{1,6})?(?!\\d)`,
  'g',
)
const phoneWords = /(电话|座机|固话|联系方式|联系号码|传真|致电|手机|Tel|TEL|tel)[^，。；\n\d]{0,8}$/
const local = new RegExp(`(?<![\\d.\\-])[2-9]\\d{2,3}${gap}\\d{4}(?![\\d元])`, 'g')

/** Landlines; a short number of an office network (集群短号) has six digits and stays. */
export function phoneHits(plain: string, heading: string): Hit[] {
  const hits: Hit[] = [...plain.matchAll(landline)].map((found) => hitOf(found[0], found.index, '固定电话。'))
  for (const found of plain.matchAll(local)) {
    const before = `${heading}：${plain.slice(Math.max(0, found.index - 16), found.index)}`
    if (phoneWords.test(before) && hits.every((hit) => found.index >= hit.end || found.index < hit.start))
      hits.push(hitOf(found[0], found.index, '写在“电话”后面或该栏里。'))
  }
  return hits
}

function hitOf(text: string, start: number, why: string): Hit {
  const whole = text.trimEnd()
  return { kind: 'phone', start, end: start + whole.length, masked: maskPhone(whole.replaceAll(/[\s()]/g, '')), why }
}
