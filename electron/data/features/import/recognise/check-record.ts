import type { LedgerDefinition } from '@shared/ledgers/definition.ts'
import { birthOfId, genderOfId, hasValidCheckDigit } from '@shared/values/id-number.ts'
import type { IssueCode, IssueSeverity } from '@shared/values/value-issue.ts'
import type { Draft } from './read-records.ts'

/** Holds the values of one record against each other. */
export function checkRecord(draft: Draft, ledger: LedgerDefinition, today: string): void {
  const say = (field: string, code: IssueCode, message: string, severity: IssueSeverity = 'warning') =>
    draft.issues.push({ field, code, severity, message })
  checkRequired(draft, ledger, say)
  if (ledger.id === 'roster') checkPerson(draft, say)
  checkOrder(draft, say)
  checkFuture(draft, ledger, today, say)
  if (ledger.id === 'decision') checkVotes(draft, say)
}

type Say = (field: string, code: IssueCode, message: string, severity?: IssueSeverity) => void

const textOf = (draft: Draft, field: string) => {
  const value = draft.values[field]
  return typeof value === 'string' ? value : null
}

function checkRequired(draft: Draft, ledger: LedgerDefinition, say: Say): void {
  for (const field of ledger.fields) {
    if (!field.required || !(field.id in draft.values) || draft.values[field.id] !== null) continue
    if (draft.issues.some((issue) => issue.field === field.id)) continue
    say(field.id, 'required-missing', `没有填写${field.label}。`, 'error')
  }
}

function checkPerson(draft: Draft, say: Say): void {
  const id = textOf(draft, 'idNo')
  const birth = textOf(draft, 'birth')
  const isSound = id !== null && hasValidCheckDigit(id)
  if (isSound) {
    checkBirth(draft, id, birth, say)
    const gender = textOf(draft, 'gender')
    if ((gender === '男' || gender === '女') && gender !== genderOfId(id)) {
      const message = `性别是${gender}，身份证号是${genderOfId(id)}性的号码，请核对。`
      say('gender', 'id-gender-mismatch', message)
      say('idNo', 'id-gender-mismatch', message)
    }
  }
  const born = birth ?? (isSound ? birthOfId(id) : null)
  checkAge(draft, born, 'partyJoined', 18, '入党时间早于满18岁', say)
  checkAge(draft, born, 'workStarted', 16, '参加工作时间早于满16岁', say)
  checkAge(draft, born, 'termStart', 16, '任现职时间早于满16岁', say)
}

function checkBirth(draft: Draft, id: string, birth: string | null, say: Say): void {
  const real = birthOfId(id)
  if (!birth || !real) return
  const ambiguous = draft.issues.findIndex((issue) => issue.field === 'birth' && issue.code === 'date-ambiguous')
  if (birth.slice(0, 7) === real.slice(0, 7)) {
    // The id number settles what the text left open.
    if (ambiguous >= 0) draft.issues.splice(ambiguous, 1)
    if (birth.length === 10 && birth !== real) sayBirth(birth, real, say)
    return
  }
  if (ambiguous >= 0 && birth.slice(0, 4) === real.slice(0, 4)) draft.values['birth'] = real.slice(0, 7)
  sayBirth(birth, real, say)
}

function sayBirth(birth: string, real: string, say: Say): void {
  const message = `出生年月是${birth}，身份证号里是${real.slice(0, birth.length)}，请核对。`
  say('birth', 'id-birth-mismatch', message)
  say('idNo', 'id-birth-mismatch', message)
}

function checkAge(draft: Draft, born: string | null, field: string, years: number, message: string, say: Say): void {
  const date = textOf(draft, field)
  if (!born || !date) return
  const earliest = `${Number(born.slice(0, 4)) + years}-${born.slice(5, 7)}`
  if (date.slice(0, 7) < earliest) say(field, 'date-order', `${message}，请核对。`)
}

const orders: readonly [string, string, string][] = [
  ['startDate', 'endDate', '结束日期早于开始日期'],
  ['date', 'deadline', '整改期限早于谈话时间'],
  ['displayFrom', 'displayTo', '公示结束早于公示开始'],
  ['meetingDate', 'completedOn', '完成时间早于会议时间'],
]

function checkOrder(draft: Draft, say: Say): void {
  for (const [first, second, message] of orders) {
    const from = textOf(draft, first)
    const to = textOf(draft, second)
    if (from && to && to < from) say(second, 'date-order', `${message}，请核对。`)
  }
}

const pastFields = new Set(['birth', 'partyJoined', 'workStarted', 'termStart'])

function checkFuture(draft: Draft, ledger: LedgerDefinition, today: string, say: Say): void {
  for (const field of ledger.fields) {
    const date = pastFields.has(field.id) ? textOf(draft, field.id) : null
    if (date && date.slice(0, 7) > today.slice(0, 7)) say(field.id, 'date-order', `${field.label}晚于今天，请核对。`)
  }
}

function checkVotes(draft: Draft, say: Say): void {
  const count = (field: string) => (typeof draft.values[field] === 'number' ? (draft.values[field] as number) : null)
  const [expected, present] = [count('expected'), count('present')]
  if (expected !== null && present !== null && present > expected)
    say('present', 'count-mismatch', '实到人数多于应到人数，请核对。')
  const votes = ['agree', 'oppose', 'abstain'].map(count)
  const cast = votes.reduce<number>((sum, vote) => sum + (vote ?? 0), 0)
  if (present !== null && votes.some((vote) => vote !== null) && cast > present) {
    for (const field of ['agree', 'oppose', 'abstain'])
      if (count(field)) say(field, 'count-mismatch', '票数之和多于实到人数，请核对。')
  }
}
