import type { ItemId } from '@shared/disclosure/model.ts'
import type { ResolvedCommunity } from '../current-data.ts'
import type { LedgerRecord } from './ledger-record.ts'
import type { LegacyItem } from './legacy-item-store.ts'

/** The item of the catalogue an old publication belongs to, or one that is made for it. */
export type PublicationItem =
  | { readonly kind: 'known'; readonly id: ItemId; readonly key: string; readonly minDisplayDays: number | null }
  | { readonly kind: 'legacy'; readonly item: LegacyItem; readonly key: string }

/** A row of a ledger that says what was published where and when. */
export interface OldPublication {
  readonly record: LedgerRecord
  readonly community: ResolvedCommunity
  readonly item: PublicationItem
  readonly title: string
  readonly period: string
  readonly publishedOn: string
}

/** 公示栏、微信群 are two. */
export function channelsOf(text: string): string[] {
  const parts = text.split(/[、，,;；\n/]+/).map((one) => one.trim().slice(0, 40))
  return [...new Set(parts.filter(Boolean))].slice(0, 20)
}
