import type { PageName } from '../data/route.ts'

/** Where an account was last, and on which day: a page name alone, for it is kept outside the encrypted folder. */
export interface LastPage {
  readonly page: PageName
  /** `YYYY-MM-DD`. */
  readonly day: string
}

/** The workbench on a new day; later the page that was left, as long as the account still has it. */
export function firstPageOf(pages: readonly PageName[], last: LastPage | null, today: string): PageName {
  const isSameDay = last?.day === today
  return isSameDay && pages.includes(last.page) ? last.page : 'workbench'
}
