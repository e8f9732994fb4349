import {
  type Body,
  type DisclosureAct,
  disclosureActs,
  disclosureId,
  type DisclosureId,
  type DisclosureState,
  type ItemId,
} from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import type { WriteDb } from '../../db/connection.ts'
import { contentHash } from '../../features/disclosures/content-hash.ts'
import {
  insertDisclosure,
  moveDisclosure,
  noteArchived,
  notePublished,
  noteWithdrawn,
} from '../../features/disclosures/disclosure-store.ts'
import { insertStep } from '../../features/disclosures/disclosure-step-store.ts'
import { insertVersion } from '../../features/disclosures/version-store.ts'

export interface DemoPublication {
  readonly communityId: CommunityId
  readonly community: string
  readonly itemId: ItemId
  readonly itemKey: string
  readonly period: string
  readonly dueOn: string | null
  readonly title: string
  readonly body: Body
  readonly minDisplayDays: number
  /** How far it has come. */
  readonly state: DisclosureState
  /** The day of publication, or of the last step where it is not published yet. */
  readonly on: string
  readonly decisionId?: string
  readonly stage?: string
}

const life = ['submit', 'passSupervision', 'passDecision', 'publish', 'withdraw', 'archive'] as const
const daysBefore: Readonly<Record<(typeof life)[number], number>> = {
  submit: 6,
  passSupervision: 4,
  passDecision: 2,
  publish: 0,
  withdraw: -10,
  archive: -15,
}
const signers: Partial<Record<DisclosureAct, string>> = {
  passSupervision: '居务监督委员会主任',
  passDecision: '社区党组织书记',
}
const channels = ['居务公开栏', '微信群']
const accountName = '周敏'

/** Writes one publication as its steps leave it, in the transaction of the caller. */
export function writePublication(db: WriteDb, publication: DemoPublication, newId: () => string): DisclosureId {
  const { communityId, community, itemId, itemKey, period, dueOn, title, body, minDisplayDays, state, on } = publication
  const id = disclosureId.parse(newId())
  const publisher = `${community}居民委员会`
  const hash = contentHash({ community, title, body, publisher, period })
  const { decisionId = null, stage = null } = publication
  const atOf = (day: string, hour: string) => new Date(`${day}T${hour}:30:00`).toISOString()
  insertDisclosure(db, {
    ...{ id, communityId, itemId, itemKey, period, dueOn, title, body, publisher, minDisplayDays, decisionId, stage },
    contentHash: hash,
    at: atOf(addDays(on, -7), '09'),
  })
  let reached: DisclosureState = 'drafting'
  for (const act of life) {
    if (reached === state) break
    const { to } = disclosureActs[act]
    const shift = act === 'withdraw' || act === 'archive' ? daysBefore[act] - minDisplayDays : daysBefore[act]
    const day = addDays(on, -shift)
    const at = atOf(day, '10')
    const signedBy = signers[act] ?? null
    insertStep(db, {
      ...{ id: newId(), disclosureId: id, act, from: reached, to, on: day, at, accountName, signedBy },
      signedOn: signedBy === null ? null : day,
      opinion: signedBy === null ? null : '同意公开。',
      approverName: null,
    })
    moveDisclosure(db, id, to, at)
    if (act === 'publish') {
      notePublished(db, id, day, channels)
      const shown = { community, title, body, publisher, channels, publishedOn: day, contentHash: hash, why: null }
      insertVersion(db, { disclosureId: id, version: 1, ...shown })
    }
    if (act === 'withdraw') noteWithdrawn(db, id, day)
    if (act === 'archive') noteArchived(db, id, day)
    reached = to
  }
  return id
}
