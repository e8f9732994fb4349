/** 保管期限 (domain.md §4.13, §9). */
export const retentionClasses = ['永久', '30年', '10年'] as const
export type RetentionClass = (typeof retentionClasses)[number]

/** The last year a file of this class is kept to the end of; null: for ever. Nothing is destroyed by itself. */
export function keptUntil(retention: RetentionClass, archivedYear: number): number | null {
  return retention === '永久' ? null : archivedYear + Number.parseInt(retention, 10)
}
