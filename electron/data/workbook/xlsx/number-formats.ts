import { elementsOf } from './xml-text.ts'
import { section } from './workbook-parts.ts'

const money = '"¥"#,##0'
const account = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'

/**
 * The formats that files name by number only. From 27 to 36 and from 50 to 58 they are what a Chinese system shows:
 * 57 is a month without a day, which elsewhere would be a whole date.
 */
const numbered: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: `${money};-${money}`,
  6: `${money};[Red]-${money}`,
  7: `${money}.00;-${money}.00`,
  8: `${money}.00;[Red]-${money}.00`,
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'm/d/yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm/d/yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: 'h"时"mm"分"',
  35: 'h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  41: account,
  42: account,
  43: account.replaceAll('#,##0', '#,##0.00').replace('"-"', '"-"??'),
  44: account.replaceAll('#,##0', '#,##0.00').replace('"-"', '"-"??'),
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: 'h"时"mm"分"',
  56: 'h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format code of each cell style, in the order of the file. */
export function formatsOfStyles(styles: string): string[] {
  const own = new Map(
    elementsOf(section(styles, 'numFmts'), 'numFmt').map((one) => [Number(one.get('numFmtId')), one.get('formatCode')]),
  )
  return elementsOf(section(styles, 'cellXfs'), 'xf').map((style) => {
    const id = Number(style.get('numFmtId') ?? 0)
    return own.get(id) || (numbered[id] ?? 'General')
  })
}
