import type { CatalogueItem } from '@shared/disclosure/model.ts'

export function itemTitle({ level1, level2 }: Pick<CatalogueItem, 'level1' | 'level2'>): string {
  return level2 ? `${level1}　${level2}` : level1
}
