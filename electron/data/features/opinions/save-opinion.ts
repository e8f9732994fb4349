import type { opinionsContract, OpinionSentence } from '@shared/opinions/contract.ts'
import { isRestrictedSentence } from '@shared/opinions/restricted-sentence.ts'
import type { InputOf } from '@shared/rpc/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { getOpinion, insertOpinion, isPlaceOf, type StoredOpinion, updateOpinion } from './opinion-store.ts'

type Input = InputOf<(typeof opinionsContract)['save']>

/** @throws `opinion-signed`, `records-invalid` for a sentence whose records are not there, `conflict` */
export function saveOpinion(input: Input, { db, account, now, newId }: CommandContext): string {
  const { id, revision, personId, purpose, sentences } = input
  mustFollowFromRecords(db, personId, sentences)
  if (sentences.some(isRestrictedSentence)) mustSeeRestricted(account)
  const values = {
    purpose,
    sentences,
    draftedId: account.id,
    draftedBy: account.displayName,
    draftedAt: now().toISOString(),
  }
  if (id === null) {
    const created = newId()
    insertOpinion(db, { ...values, id: created, personId })
    return created
  }
  const present = getOpinion(db, id)
  mustBeDraft(present, personId)
  // What is hidden from this account must not be written over by it.
  if (present.sentences.some(isRestrictedSentence)) mustSeeRestricted(account)
  updateOpinion(db, { ...values, id }, revision)
  return id
}

/** @throws `not-found` for one of somebody else, `opinion-signed` */
export function mustBeDraft({ id, personId, state }: StoredOpinion, expected: string): void {
  if (personId !== expected) throw new AppError('not-found', `No opinion ${id} of ${expected}`)
  if (state === 'signed') throw new AppError('opinion-signed', `Opinion ${id} is signed`)
}

export function mustSeeRestricted({ powers }: Pick<Account, 'powers'>): void {
  if (powers.includes('dossiers.restricted')) return
  throw new AppError('power-missing', 'The opinion speaks of clues', { power: 'dossiers.restricted' })
}

function mustFollowFromRecords(db: ReadDb, personId: string, sentences: readonly OpinionSentence[]): void {
  for (const [at, { isOwn, places }] of sentences.entries()) {
    const isFounded = (isOwn || places.length > 0) && places.every((place) => isPlaceOf(db, personId, place))
    if (isFounded) continue
    const message = `第 ${at + 1} 句所依据的档案记录已不在。请重新“从档案起草”，或删去这一句。`
    throw new AppError('records-invalid', `Sentence ${at + 1} has no records`, { message })
  }
}
