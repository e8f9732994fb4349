import type { FieldDefinition } from '../../ledgers/definition.ts'
import type { FieldIssue } from '../../people/model.ts'
import { checkPhone } from '../../people/value-rules.ts'
import { findCodeLabel } from '../../values/code-label.ts'
import { creditCodeProblem } from '../../values/credit-code.ts'
import { isPersonName } from '../../values/person-name.ts'
import { isRealDate } from '../../values/plain-date.ts'
import { isDeclaredNone } from '../../values/text.ts'

const longestText = 500
const longestLongText = 10_000
const greatest = 1e12

/** Judges a value that is filled. The id number is judged with the rest of its record. */
export function checkValue(field: FieldDefinition, value: string | number | boolean): FieldIssue[] {
  switch (field.type) {
    case 'money':
    case 'integer':
    case 'decimal':
      return checkNumber(field, value)
    case 'boolean':
      return typeof value === 'boolean' ? [] : [error(field, `${field.label}只能是“是”或“否”。`)]
    default:
      return typeof value === 'string' ? checkText(field, value) : [error(field, `${field.label}的内容应是文字。`)]
  }
}

function checkNumber(field: FieldDefinition, value: string | number | boolean): FieldIssue[] {
  const { label, type } = field
  if (typeof value !== 'number' || !Number.isFinite(value)) return [error(field, `${label}应填数字，例如：12。`)]
  if (type === 'integer' && !Number.isInteger(value)) return [error(field, `${label}应是整数，这里是 ${value}。`)]
  if (value < 0) return [error(field, `${label}不能小于 0，这里是 ${value}。`)]
  if (value > greatest) return [error(field, `${label}太大了，请核对单位。`)]
  if (label.endsWith('（%）') && value > 100) return [error(field, `${label}不能超过 100，这里是 ${value}。`)]
  return []
}

function checkText(field: FieldDefinition, value: string): FieldIssue[] {
  const most = field.type === 'longText' ? longestLongText : longestText
  const length = [...value].length
  if (length > most) return [error(field, `${field.label}最多 ${most} 个字，这里是 ${length} 个字。`)]
  switch (field.type) {
    case 'date':
      return isDay(value) ? [] : [error(field, `“${value}”不是真实存在的日期，例如：2026-03-15。`)]
    case 'yearMonth':
      return isDay(value) || isDay(`${value}-01`) ? [] : [error(field, `“${value}”不是年月，例如：1985.03。`)]
    case 'phone':
      return checkPhone(value).map((issue) => ({ ...issue, field: field.id }))
    case 'code':
      return checkCode(field, value)
    case 'personName':
      return checkNames(field, value)
    default:
      return field.id === 'creditCode' ? checkCreditCode(field, value) : []
  }
}

function isDay(text: string): boolean {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  return found !== null && isRealDate({ year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) })
}

// Kept, because an old ledger may be right; but said.
function checkCode(field: FieldDefinition, value: string): FieldIssue[] {
  if (!field.codes || findCodeLabel(value, field.codes) === value) return []
  const examples = field.codes.codes.slice(0, 3).map(({ label }) => label)
  const message = `“${value}”不在${field.label}的选项里，请选一项，例如：${examples.join('、')}。`
  return [{ field: field.id, severity: 'warning', rule: 'R-CODE', message }]
}

function checkNames(field: FieldDefinition, value: string): FieldIssue[] {
  const odd = isDeclaredNone(value) ? undefined : value.split('、').find((name) => !isPersonName(name.trim()))
  if (odd === undefined) return []
  const message = `“${odd}”不像一个人的姓名，请核对；几个人用“、”隔开。`
  return [{ field: field.id, severity: 'warning', rule: 'R-NAME', message }]
}

function checkCreditCode(field: FieldDefinition, value: string): FieldIssue[] {
  const problem = isDeclaredNone(value) ? null : creditCodeProblem(value)
  return problem === null ? [] : [{ field: field.id, severity: 'warning', message: problem }]
}

function error({ id }: FieldDefinition, message: string): FieldIssue {
  return { field: id, severity: 'error', message }
}
