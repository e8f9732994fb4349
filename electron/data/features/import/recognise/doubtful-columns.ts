import type { LedgerId } from '@shared/ledgers/definition.ts'
import type { MappedColumn } from './map-columns.ts'

/** A field that is only understood beside another: without it the heading has to say more than it does. */
const partners: Readonly<Record<string, { readonly partner: string; readonly saysItself: RegExp }>> = {
  'decision.content': { partner: 'title', saysItself: /^$/ },
  'catalogue.level2': { partner: 'level1', saysItself: /二级|子项|小项|细项|分项/ },
  'disclosure.displayTo': { partner: 'displayFrom', saysItself: /公[示开布]|张贴|展示|撤|下架|摘下|下墙|取下|揭下/ },
}

/** Asks about the columns whose heading needs a second one that is not there. */
export function doubtLonely(columns: readonly MappedColumn[], ledger: LedgerId): MappedColumn[] {
  const given = new Set(columns.map((one) => one.field?.id))
  return columns.map((column) => {
    const lonely = column.field ? partners[`${ledger}.${column.field.id}`] : undefined
    if (!lonely || given.has(lonely.partner) || lonely.saysItself.test(column.path.join(''))) return column
    return {
      ...column,
      needsConfirm: true,
      evidence: `${column.evidence}，但没有与它配对的一栏`,
    }
  })
}
