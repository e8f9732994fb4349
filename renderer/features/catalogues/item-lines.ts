import { categories, type CatalogueItem, type Category } from '@shared/disclosure/model.ts'
import { itemTitle } from './item-title.ts'

export type ItemLine =
  | { readonly kind: 'group'; readonly category: Category; readonly count: number }
  | { readonly kind: 'item'; readonly item: CatalogueItem }

/** Items under a heading each category, narrowed by what is searched for. */
export function itemLines(items: readonly CatalogueItem[], typed: string, onlyAsked: boolean): readonly ItemLine[] {
  const wanted = typed.trim()
  const found = items.filter(
    (item) =>
      (!onlyAsked || item.timeRules === null) &&
      (wanted === '' || [itemTitle(item), item.content ?? '', item.timeText].some((part) => part.includes(wanted))),
  )
  return categories.flatMap((category): ItemLine[] => {
    const own = found.filter((item) => item.category === category)
    if (own.length === 0) return []
    return [{ kind: 'group', category, count: own.length }, ...own.map((item) => ({ kind: 'item' as const, item }))]
  })
}
