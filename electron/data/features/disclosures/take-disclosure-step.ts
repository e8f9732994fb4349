import { disclosureActs, type DisclosureAct } from '@shared/disclosure/model.ts'
import { type ActFacts, refusalOf } from '@shared/disclosure/refusal.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { refused } from './disclosure-refused.ts'
import {
  getDisclosure,
  moveDisclosure,
  noteArchived,
  noteWithdrawn,
  type StoredDisclosure,
} from './disclosure-store.ts'
import { insertStep } from './disclosure-step-store.ts'

export interface Note {
  readonly opinion: string
  readonly signedBy: string
  readonly signedOn: string | null
}

interface Step {
  readonly id: string
  readonly act: Exclude<DisclosureAct, 'publish'>
  readonly on: string
  readonly note: Note
}

type Acting = Pick<CommandContext, 'db' | 'account' | 'approver' | 'now' | 'newId'>

/** @throws `disclosure-refused` */
export function takeDisclosureStep({ id, act, on, note }: Step, context: CommandContext): void {
  const { db, account } = context
  const disclosure = getDisclosure(db, id)
  const refusal = refusalOf(act, factsOf(disclosure, 0, on), account) ?? noteRefusal(act, note)
  if (refusal !== null) throw refused(refusal)
  mustNotLieAhead(on, context)
  if (act === 'archive' && disclosure.withdrawnOn !== null && on < disclosure.withdrawnOn)
    throw refused(`归档日期不能早于撤下日期 ${disclosure.withdrawnOn}。`)
  writeDisclosureStep(act, disclosure, on, note, context)
  if (act === 'withdraw') noteWithdrawn(db, id, on)
  if (act === 'archive') noteArchived(db, id, on)
}

/** What the acts of one publication are judged by; `finds` only where it is published. */
export function factsOf(disclosure: StoredDisclosure, finds: number, on: string): ActFacts {
  const { state, body, publishedOn, minDisplayDays, openObjections } = disclosure
  const isEmpty = body.paragraphs.every((text) => text.trim() === '') && body.tables.every(({ rows }) => !rows.length)
  return { state, isEmpty, finds, publishedOn, minDisplayDays, openObjections, on }
}

/** Others have to be able to see who agreed, and why something went back. */
function noteRefusal(act: DisclosureAct, { signedBy, opinion }: Note): string | null {
  if ((act === 'passSupervision' || act === 'passDecision') && signedBy === '')
    return '请填写由谁签字，审核和审定要留下签字人。'
  return act === 'sendBack' && opinion === '' ? '请写明退回的原因。' : null
}

/** @throws `disclosure-refused` */
export function mustNotLieAhead(on: string, { now }: Pick<CommandContext, 'now'>): void {
  if (on > localDay(now())) throw refused('日期不能晚于今天。')
}

export function writeDisclosureStep(
  act: DisclosureAct,
  { id, state }: StoredDisclosure,
  on: string,
  note: Note,
  { db, account, approver, now, newId }: Acting,
): void {
  const { to } = disclosureActs[act]
  const at = now().toISOString()
  insertStep(db, {
    id: newId(),
    disclosureId: id,
    act,
    from: state,
    to,
    on,
    at,
    accountName: account.displayName,
    signedBy: note.signedBy || null,
    signedOn: note.signedOn,
    opinion: note.opinion || null,
    approverName: approver?.name ?? null,
  })
  moveDisclosure(db, id, to, at)
}
