import type { DossierHead } from '@shared/dossier/model.ts'
import { isJudging, refusalOf } from '@shared/dossier/refusal.ts'
import { type DossierAct, dossierActs } from '@shared/dossier/states.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { getDossier, moveDossier } from './dossier-store.ts'
import { kinshipTo } from './kinship-store.ts'
import { readContent, type SetOf } from './read-content.ts'
import { refused } from './section-to-edit.ts'
import { insertStep } from './step-store.ts'
import { completenessOfContent } from './stored-dossier.ts'

export interface Note {
  readonly opinion: string
  readonly signedBy: string
  readonly signedOn: string | null
}

export const noNote: Note = { opinion: '', signedBy: '', signedOn: null }

type Acting = Pick<CommandContext, 'account' | 'approver' | 'reason' | 'now' | 'newId'>

/** @throws `dossier-refused`, `conflict` */
export function takeStep(act: DossierAct, id: string, note: Note, context: CommandContext): void {
  const { db, account } = context
  const head = getDossier(db, id)
  const refusal = refusalOf(act, head, account, factsForAct(db, act, head, kinshipTo(db, account.id)))
  if (refusal !== null) throw refused(refusal)
  writeStep(db, act, head, note, context)
}

/** Only what the act is judged by is read. */
export function factsForAct(
  db: ReadDb,
  act: DossierAct,
  head: DossierHead,
  kinship: ReturnType<typeof kinshipTo>,
  setOf?: SetOf,
): Parameters<typeof refusalOf>[3] {
  return {
    completeness:
      act === 'submit' && head.state === 'draft' ? completenessOfContent(readContent(db, head, setOf)) : nothing,
    kinship: isJudging(act) ? kinship(head.personId) : null,
  }
}

const nothing = { done: 0, needed: 0, toConfirm: 0, missing: [], unconfirmed: [], invalid: [] }

export function writeStep(db: WriteDb, act: DossierAct, head: DossierHead, note: Note, context: Acting): void {
  const { account, approver, reason, now, newId } = context
  const { to } = dossierActs[act]
  const at = now().toISOString()
  // Before the state: the guard of a confirmed dossier looks at its last step.
  insertStep(db, {
    id: newId(),
    dossierId: head.id,
    act,
    from: head.state,
    to,
    at,
    accountId: account.id,
    accountName: account.displayName,
    signedBy: note.signedBy || null,
    signedOn: note.signedOn,
    opinion: note.opinion || null,
    reason,
    approverName: approver?.name ?? null,
  })
  moveDossier(db, head.id, { from: head.state, to, at, archivedOn: act === 'archive' ? localDay(now()) : null })
}
