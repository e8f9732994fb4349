import { compactText } from '@shared/values/text.ts'

/** The form headings are compared in: half-width, no blanks, no marks of a required column, no numbering. */
export function headingKey(text: string): string {
  return compactText(text)
    .toLowerCase()
    .replace(/[“”"'‘’]/g, '')
    .replace(/^[*★☆※]+|[*★☆※]+$/g, '')
    .replace(/^(\d{1,2}[.、．]|[(]\d{1,2}[)])(?=\D)/, '')
    .replace(/[:：。;；]+$/, '')
    .replace(/[-—–]{1,2}$/, '')
}

/** Without what stands in brackets: 公开内容(要素) → 公开内容. */
export function withoutBrackets(key: string): string {
  return key.replace(/[([【][^()[\]【】]*[)\]】]/g, '')
}

const serialWords = new Set([
  '序号',
  '编次',
  '次序',
  '行号',
  '顺序',
  '序',
  '顺序号',
  'no',
  'no.',
  '№',
  '编号序',
  '项次',
  '项目序号',
  '行次',
  '栏次',
  '序列',
])

/** A heading over running numbers. */
export function isSerialHeading(text: string): boolean {
  return serialWords.has(headingKey(text)) || serialWords.has(withoutBrackets(headingKey(text)))
}

/** A heading that says there are dates below it, and not which. */
export function isVagueTimeHeading(text: string): boolean {
  return /^(时间|日期|年月|年月日|起始时间|起算时间)$/.test(headingKey(text))
}
