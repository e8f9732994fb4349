import type { Stage } from '@shared/disclosure/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getStreet } from '../security/security-store.ts'
import { decisionContext, type WholeDecision, wholeDecisions } from './decision-facts.ts'
import { getDecision, listStoredDecisions } from './decision-store.ts'
import { listSupervisionWords, type MajorEvent } from './major-event-store.ts'

/** A matter as the printed forms show it. */
export interface ReportedMatter {
  readonly whole: WholeDecision
  readonly published: Readonly<Record<Stage, PublishedWords>>
}

export interface PublishedWords {
  /** The days it was published. */
  readonly days: readonly string[]
  readonly channels: readonly string[]
  readonly withdrawnOn: string | null
  /** 监督意见. */
  readonly supervision: readonly string[]
}

export interface RegistrationFacts {
  readonly streetName: string
  readonly today: string
  readonly matter: ReportedMatter
}

export function registrationFacts(db: ReadDb, id: string, now: Date): RegistrationFacts {
  const [matter] = reported(db, wholeDecisions(db, [getDecision(db, id)], decisionContext(db, now)))
  if (!matter) throw new AppError('not-found', `No decision ${id}`)
  return { streetName: getStreet(db).name, today: localDay(now), matter }
}

export interface LedgerFacts {
  readonly streetName: string
  readonly today: string
  readonly year: number
  readonly matters: readonly ReportedMatter[]
  /** Of a ledger of one community its name. */
  readonly onlyCommunity: string | null
}

export function ledgerFacts(
  db: ReadDb,
  { year, communityIds }: { readonly year: number; readonly communityIds: readonly string[] },
  now: Date,
): LedgerFacts {
  const scope = communityIds.length === 0 ? null : communityIds
  const heads = listStoredDecisions(db, { year, communityId: null, category: null, text: '', scope })
  const matters = reported(db, wholeDecisions(db, heads, decisionContext(db, now)))
  const onlyCommunity = communityIds.length === 1 ? (heads[0]?.communityName ?? null) : null
  return { streetName: getStreet(db).name, today: localDay(now), year, matters, onlyCommunity }
}

function reported(db: ReadDb, wholes: readonly WholeDecision[]): ReportedMatter[] {
  const ids = wholes.flatMap(({ events }) => events.flatMap(({ disclosureId }) => disclosureId ?? []))
  const supervision = listSupervisionWords(db, ids)
  const wordsOf = (events: readonly MajorEvent[], stage: Stage): PublishedWords => {
    const own = events.filter((event) => event.stage === stage)
    const shown = own.filter(({ publishedOn }) => publishedOn !== null)
    return {
      days: [...new Set(shown.flatMap(({ publishedOn }) => publishedOn ?? []))].toSorted(),
      channels: [...new Set(shown.flatMap(({ channels }) => JSON.parse(channels ?? '[]') as string[]))],
      withdrawnOn: shown.map(({ withdrawnOn }) => withdrawnOn).find((day) => day !== null) ?? null,
      supervision: own.flatMap(({ disclosureId }) => supervision.get(disclosureId ?? '') ?? []),
    }
  }
  return wholes.map((whole) => ({
    whole,
    published: {
      事前: wordsOf(whole.events, '事前'),
      事中: wordsOf(whole.events, '事中'),
      事后: wordsOf(whole.events, '事后'),
    },
  }))
}
