import type { DisclosureId } from '@shared/disclosure/model.ts'
import { contentHash } from '../../disclosures/content-hash.ts'
import {
  communityName,
  insertDisclosure,
  moveDisclosure,
  noteArchived,
  notePublished,
  noteWithdrawn,
} from '../../disclosures/disclosure-store.ts'
import { insertStep } from '../../disclosures/disclosure-step-store.ts'
import { insertEvidence } from '../../disclosures/evidence-store.ts'
import { insertVersion } from '../../disclosures/version-store.ts'
import { dayOf, textOf } from './ledger-record.ts'
import { ensureLegacyItem } from './legacy-item-store.ts'
import { channelsOf, type OldPublication } from './old-publication.ts'
import type { Writing, WrittenRecord } from './planned-record.ts'

/** Keeps an old publication as it was written down: archived, with the ledger as its paper. */
export function writePublication(
  publication: OldPublication,
  chosen: ReadonlySet<string>,
  { context, communityId, today }: Writing,
): WrittenRecord {
  const { record, community, item, title, period, publishedOn } = publication
  const { db, account, now, newId } = context
  const at = now().toISOString()
  const where = communityId(community)
  const text = (column: string) => (chosen.has(column) ? textOf(record, column) : null)
  const day = (column: string) => (chosen.has(column) ? dayOf(record, column) : null)
  const id = newId() as DisclosureId
  const content = { title, body: { paragraphs: [], tables: [] }, publisher: null }
  const hash = contentHash({ ...content, period, community: communityName(db, where) })
  const channels = channelsOf(text('channel') ?? '')
  const withdrawnOn = day('displayTo')
  insertDisclosure(db, {
    id,
    communityId: where,
    itemId: item.kind === 'known' ? item.id : ensureLegacyItem(db, item.item, at),
    itemKey: item.key,
    period,
    dueOn: day('dueDate'),
    ...content,
    minDisplayDays: (item.kind === 'known' ? item.minDisplayDays : null) ?? 0,
    decisionId: null,
    stage: null,
    contentHash: hash,
    at,
  })
  notePublished(db, id, publishedOn, channels)
  if (withdrawnOn !== null) noteWithdrawn(db, id, withdrawnOn)
  noteArchived(db, id, today)
  moveDisclosure(db, id, 'archived', at)
  const step = { disclosureId: id, at, accountName: account.displayName, signedOn: null, approverName: null }
  insertStep(db, {
    ...step,
    id: newId(),
    act: 'publish',
    from: 'checking',
    to: 'published',
    on: publishedOn,
    signedBy: text('reviewer'),
    opinion: said({ 意见及答复: text('feedback'), 备注: text('remark'), 公示开始: day('displayFrom') }),
  })
  insertStep(db, {
    ...step,
    id: newId(),
    act: 'archive',
    from: 'withdrawn',
    to: 'archived',
    on: today,
    signedBy: null,
    opinion: '随历史公开台账登记',
  })
  insertVersion(db, {
    disclosureId: id,
    version: 1,
    community: communityName(db, where),
    ...content,
    channels,
    publishedOn,
    contentHash: hash,
    why: null,
  })
  insertEvidence(db, {
    id: newId(),
    disclosureId: id,
    kind: 'paper',
    channel: channels[0] ?? '台账',
    takenOn: publishedOn,
    fileName: null,
    type: null,
    bytes: null,
    sha256: null,
    link: null,
    note: `据台账登记：《${record.fileName}》${record.sheet ?? ''}第 ${record.row} 行`.slice(0, 200),
  })
  return {
    table: 'disclosure',
    id,
    whole: `disclosure:${id}`,
    fields: new Map([...chosen].map((field) => [field, { field, value: record.values.get(field) ?? null }])),
  }
}

function said(parts: Readonly<Record<string, string | null>>): string | null {
  const lines = Object.entries(parts).flatMap(([label, text]) => (text === null ? [] : [`${label}：${text}`]))
  return lines.join('；').slice(0, 2000) || null
}
