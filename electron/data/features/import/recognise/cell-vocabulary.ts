import { compactText } from '@shared/values/text.ts'
import type { Cell } from '../../../workbook/sheet.ts'
import { tellingCells } from './column-profile.ts'

/** What the cells of a text field usually say, where two fields share a heading: 公开方式 is 主动公开, or 公开栏. */
const vocabulary: Readonly<Record<string, { readonly own: RegExp; readonly others: RegExp }>> = {
  mode: {
    own: /主动|依申请|不予公开/,
    others:
      /^[党居村财政事]务(?:公开)?$|栏|屏|网|微信|公众号|群$|会议|大会|广播|电视|上墙|张贴|入户|明白纸|手册|小程序|媒体|公告|报刊/,
  },
  channel: {
    own: /栏|屏|网|微信|公众号|群|会|广播|电视|墙|张贴|入户|明白纸|手册|小程序|媒体|公告|报刊|现场|平台|窗口|书面|口头/,
    others: /^(?:主动|依申请)(?:公开)?$/,
  },
}

/** How much less a column can be a field, since its cells say what another one is written in: 0 or below. */
export function vocabularyWeight(cells: readonly Cell[], field: string): number {
  const words = vocabulary[field]
  const telling = tellingCells(cells)
  if (!words || telling.length === 0) return 0
  const texts = telling.map((cell) => compactText(cell.text))
  const foreign = texts.filter((text) => words.others.test(text) && !words.own.test(text)).length
  return foreign / texts.length >= 0.5 ? -0.5 : 0
}
