import { isBooleanMark } from '@shared/values/boolean-mark.ts'
import { compactText, isDeclaredNone, isRepeatMark } from '@shared/values/text.ts'
import { readWrittenDate } from '@shared/values/written-date.ts'
import type { Cell } from '../../../workbook/sheet.ts'

/** A cell that can only be content, never a heading: a number, a date, a mark, 男, 无. */
export function isDataLike(cell: Cell | undefined): boolean {
  if (!cell) return false
  if (cell.kind !== 'text') return true
  const plain = compactText(cell.text)
  if (plain === '') return false
  if (isRepeatMark(plain) || isDeclaredNone(plain)) return true
  if (/^[男女汉]$|^汉族$|^(中共)?党员$|^群众$|^共?青?团员$|^(大学)?本科$|^大专$/.test(plain)) return true
  if (/^[\d.,:/\-()+%xX]+$/.test(plain)) return true
  if (/^(合格|优秀|通过|未通过|主动公开|依申请公开|全社会|党务|居务|财务|政务)$/.test(plain)) return true
  if (plain.length <= 2 && isBooleanMark(plain) && plain !== '专职') return true
  return /^(?:\d|[一二][〇○零九0]..年)/.test(plain) && readWrittenDate(plain).kind !== 'unreadable'
}

/** 填报单位：示范街道 and its kind: a label with its value, which stands outside a table. */
export function isLabelledText(text: string): boolean {
  return /^[^:：]{1,16}[:：]/.test(text) || /(盖章|签字|签章)/.test(text)
}
