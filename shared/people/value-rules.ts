import { fieldOf } from '../ledgers/definition.ts'
import { roster } from '../ledgers/roster.ts'
import { findCodeLabel } from '../values/code-label.ts'
import { birthOfId, genderOfId, parseIdNumber } from '../values/id-number.ts'
import { parsePhone } from '../values/phone.ts'
import { isDeclaredNone } from '../values/text.ts'
import type { FieldIssue, PersonField, PersonValues } from './model.ts'

/** Undefined: not known here (a masked value left alone). Null: not filled in. */
export type KnownValues = { readonly [Field in PersonField]?: PersonValues[Field] | undefined }

export function checkName(name: string | undefined): FieldIssue[] {
  if (name === undefined) return []
  const length = [...name.trim()].length
  if (length === 0) return [error('name', 'R-NAME', '请填写姓名，例如：张伟。')]
  if (length < 2 || length > 30) {
    return [error('name', 'R-NAME', `姓名应为 2 至 30 个字，这里是 ${length} 个字，例如：迪丽·买买提。`)]
  }
  if (/^[\p{Script=Han}〇\p{Script=Latin}· .'’-]+$/u.test(name.trim())) return []
  return [warning('name', 'R-NAME', `“${name.trim()}”里有数字或符号，请核对；间隔号用“·”，例如：迪丽·买买提。`)]
}

/** The number by itself, then birth and gender against it. */
export function checkIdNumber({ idNo, birth, gender }: KnownValues): FieldIssue[] {
  if (!idNo) return []
  const { value: id, issues } = parseIdNumber(idNo)
  const found = issues.map((issue) =>
    issue.severity === 'error' || !/^\d{15}$/.test(id ?? '')
      ? error('idNo', 'R-ID', `${issue.message}请对照身份证改正。`)
      : warning('idNo', 'R-ID', issue.message),
  )
  if (!id || found.some((issue) => issue.severity === 'error')) return found
  const bornOn = birthOfId(id)
  if (bornOn && birth && !sameAsFarAsWritten(bornOn, birth)) {
    const written = `身份证号上是 ${shownMonth(bornOn)}，这里是 ${shownMonth(birth)}`
    found.push(warning('birth', 'R-ID-BIRTH', `出生年月与身份证号不一致：${written}。请对照身份证核对。`))
  }
  if (gender && /^[男女]$/.test(gender) && gender !== genderOfId(id)) {
    const said = genderOfId(id)
    found.push(
      warning('gender', 'R-ID-GENDER', `性别与身份证号不一致：身份证号表示“${said}”，这里是“${gender}”。请核对。`),
    )
  }
  return found
}

export function checkPhone(phone: string | null | undefined): FieldIssue[] {
  if (!phone || isDeclaredNone(phone)) return []
  const parts = phone
    .split(/[、,，;；/|\n]/)
    .map((part) => part.trim())
    .filter(Boolean)
  const expected = '手机号是 11 位，固定电话带区号，例如：13800005678 或 0574-87650000'
  const unreadable = parts.find((part) => parsePhone(part).issues.some((issue) => issue.severity === 'error'))
  if (unreadable !== undefined) return [error('phone', 'R-PHONE', `“${unreadable}”不是电话号码。${expected}。`)]
  // Short numbers of an office network are read too; half a mobile number looks like one.
  const cut = parts.find((part) => /^1[3-9]\d{1,6}$/.test(part))
  return cut === undefined ? [] : [warning('phone', 'R-PHONE', `“${cut}”像是没写完的手机号。${expected}。`)]
}

/** Values outside the list of their field. Kept, because an old ledger may be right; but said. */
export function checkCodes(values: KnownValues): FieldIssue[] {
  return codedFields.flatMap((id) => {
    const { codes, label } = fieldOf(roster, id)
    const value = values[id]
    if (!codes || typeof value !== 'string' || value === '' || findCodeLabel(value, codes) !== null) return []
    if (isDeclaredNone(value)) return []
    const examples = codes.codes.slice(0, 3).map((code) => code.label)
    return [warning(id, 'R-CODE', `“${value}”不在${label}的选项里，请选一项，例如：${examples.join('、')}。`)]
  })
}

const codedFields: readonly PersonField[] = [
  'gender',
  'ethnicity',
  'politicalStatus',
  'education',
  'socialWorkCertificate',
]

/** `1999-03` agrees with every day of that month. */
function sameAsFarAsWritten(one: string, other: string): boolean {
  const length = Math.min(one.length, other.length)
  return one.slice(0, length) === other.slice(0, length)
}

/** 1984.03, the way rosters write a month. */
export function shownMonth(value: string): string {
  return value.replaceAll('-', '.')
}

export function error(field: string, rule: string, message: string): FieldIssue {
  return { field, rule, severity: 'error', message }
}

export function warning(field: string, rule: string, message: string): FieldIssue {
  return { field, rule, severity: 'warning', message }
}
