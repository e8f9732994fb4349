import { refusalOf } from '@shared/disclosure/refusal.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { contentHash } from './content-hash.ts'
import { refused } from './disclosure-refused.ts'
import { communityName, getDisclosure, notePublished, updateContent } from './disclosure-store.ts'
import { lastCorrection } from './disclosure-step-store.ts'
import { findsIn } from './publication-check.ts'
import { factsOf, mustNotLieAhead, type Note, writeDisclosureStep } from './take-disclosure-step.ts'
import { insertVersion } from './version-store.ts'

interface Publishing {
  readonly id: string
  readonly on: string
  readonly channels: readonly string[]
  readonly note: Note
}

/**
 * Keeps what is put on the board as a version of its own.
 *
 * @param mayShow what the check finds may stay: a second person agreed
 * @throws `disclosure-refused`, `personal-data-left`
 */
export function publishDisclosure(
  { id, on, channels, note }: Publishing,
  context: CommandContext,
  { mayShow }: { readonly mayShow: boolean },
): void {
  const { db, account, reason, now } = context
  const disclosure = getDisclosure(db, id)
  const refusal = refusalOf('publish', factsOf(disclosure, 0, on), account)
  if (refusal !== null) throw refused(refusal)
  mustNotLieAhead(on, context)
  const left = findsIn(db, disclosure, localDay(now())).length
  if (left > 0 && !mayShow) throw new AppError('personal-data-left', `${left} finds`, { count: left })
  const { body, title, publisher, period, version, revision } = disclosure
  // The name of the community may have changed since it was written.
  const community = communityName(db, disclosure.communityId)
  const hash = contentHash({ community, title, body, publisher, period })
  updateContent(db, id, revision, { title, body, publisher, contentHash: hash }, now().toISOString())
  notePublished(db, id, on, channels)
  const opinion =
    mayShow && reason ? [`未遮盖的事由：${reason}`, note.opinion].filter(Boolean).join('。') : note.opinion
  writeDisclosureStep('publish', disclosure, on, { ...note, opinion }, context)
  const why = version > 1 ? lastCorrection(db, id) : null
  const published = { community, title, body, publisher, channels, publishedOn: on, contentHash: hash, why }
  insertVersion(db, { disclosureId: id, version, ...published })
}
