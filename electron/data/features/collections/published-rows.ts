import type { FormData, FormLine } from '../forms/form-lines.ts'
import { publicationPeriod } from '../import/ledgers/publication-period.ts'
import { listPublished } from './collection-store.ts'

/**
 * What was published in a year, under the name of its item and with its period in words. A publication that follows an
 * event is left out: a ledger has no words that would lead back to it, and it would come back as a second one.
 */
export function publishedRows({ db, scope }: Pick<FormData, 'db' | 'scope'>, year: number): FormLine[] {
  return listPublished(db, `${year}-01-01`, `${year}-12-31`).flatMap((one): FormLine[] => {
    const period = inWords(one.period)
    const isFoundAgain = publicationPeriod(period, one.publishedOn, one.item) === one.period
    if (!isFoundAgain || (scope !== null && !scope.includes(one.communityId))) return []
    const channel = (JSON.parse(one.channels) as string[]).join('、') || null
    const { community, category, item, dueOn: dueDate, publishedOn: publishedDate } = one
    return [{ personId: null, community, values: { category, item, period, dueDate, publishedDate, channel } }]
  })
}

const quarters = ['一', '二', '三', '四']

/** 2026Q1 → 2026年第一季度. */
function inWords(period: string): string {
  const [, year, quarter, half, month] = /^(\d{4})(?:Q([1-4])|H([12])|-(\d{2}))?$/.exec(period) ?? []
  if (year === undefined) return period
  if (quarter) return `${year}年第${quarters[Number(quarter) - 1]}季度`
  if (half) return `${year}年${half === '1' ? '上' : '下'}半年`
  return month ? `${year}年${Number(month)}月` : `${year}年`
}
