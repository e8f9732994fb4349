import type { ComputedDuty } from '@shared/disclosure/duties.ts'
import { majorItems } from '@shared/disclosure/major-items.ts'
import { disclosureId, type DisclosureId, type ItemId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { contentHash } from './content-hash.ts'
import { refused } from './disclosure-refused.ts'
import { communityName, findDisclosureOf, findItem, insertDisclosure } from './disclosure-store.ts'
import { findEventDecision } from './duty-source-store.ts'
import { findDuty } from './find-duty.ts'
import { ensureMajorItem } from './major-item-store.ts'

interface Begun {
  readonly communityId: CommunityId
  readonly itemId: ItemId
  readonly period: string
  readonly title: string
}

const emptyBody = { paragraphs: [], tables: [] }

/** @throws `not-found`, `disclosure-refused` where nothing asks for it or it was begun already */
export function beginDisclosure(
  { communityId, itemId, period, title }: Begun,
  { db, now, newId }: CommandContext,
): DisclosureId {
  const major = majorItems.find(({ key }) => key === itemId)
  if (major) ensureMajorItem(db, major, now().toISOString())
  const item = findItem(db, itemId)
  if (!item) throw new AppError('not-found', `No item ${itemId}`)
  if (findDisclosureOf(db, communityId, item.key, period) !== undefined)
    throw refused('这一期的公开已经有人编制，请打开它接着办理。')
  const today = localDay(now())
  const parameters = readRuleParameters(db, today)
  const duty = findDuty(db, { communityId, itemKey: item.key, period }, parameters, today)
  if (!duty) throw refused('目录里没有这一期的公开任务，请刷新公开看板后再办理。')
  const { decisionId, stage } = decisionOf(db, duty)
  const id = disclosureId.parse(newId())
  const content = { title: title || duty.item.title, body: emptyBody, publisher: item.publisher }
  insertDisclosure(db, {
    id,
    communityId,
    itemId,
    itemKey: item.key,
    period,
    dueOn: duty.dueOn,
    ...content,
    minDisplayDays: item.minDisplayDays ?? duty.item.rules?.minDisplayDays ?? parameters.noticeMinDays.value,
    decisionId,
    stage: stage ?? item.stage,
    contentHash: contentHash({ ...content, period, community: communityName(db, communityId) }),
    at: now().toISOString(),
  })
  return id
}

function decisionOf(db: ReadDb, { communityId, item, occurredOn, period }: ComputedDuty) {
  if (occurredOn === null) return { decisionId: null, stage: null }
  return findEventDecision(db, { communityId, itemKey: item.key, occurredOn }, period)
}
