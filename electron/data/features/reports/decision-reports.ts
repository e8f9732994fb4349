import { lineSources } from '../../workbook/write/report-rows.ts'
import { ledgerLayout } from '../decisions/ledger-layout.ts'
import { registrationLayouts } from '../decisions/registration-layouts.ts'
import { ledgerFacts, type LedgerFacts } from '../decisions/report-facts.ts'
import type { MadeReport, ReportMaker, ReportQuestion } from './report-question.ts'

/** 三重一大 ledger of a year (domain.md §8.2). */
export const decisionLedger: ReportMaker = (question) => {
  const facts = factsOf(question)
  const layout = {
    ...ledgerLayout(facts),
    sources: lineSources(facts.matters, ({ whole }) => `decision:${whole.head.id}`),
  }
  return { layouts: [{ ...layout, info: filledInfo(layout.info, question) }], ...concerned(facts) }
}

/** Six sheets for each matter that is decided by 四议两公开 (domain.md §8.1). */
export const registrations: ReportMaker = (question) => {
  const facts = factsOf(question)
  const matters = facts.matters.filter(({ whole }) => whole.values.procedure === 'fourDiscussions')
  const layouts = matters.flatMap((matter) => {
    const { id, number } = matter.whole.head
    return registrationLayouts({ ...facts, matter }).map((layout) => ({
      ...layout,
      // With the number first: a workbook of many matters is told apart by its tabs.
      sheetName: `${number.split('-').at(-1)} ${layout.sheetName}`,
      sources: [{ row: 1, column: 1, refs: [`decision:${id}`] }],
    }))
  })
  return { layouts, ...concerned({ ...facts, matters }) }
}

function factsOf({ db, period, chosen, now }: ReportQuestion): LedgerFacts {
  return ledgerFacts(db, { year: period.year, communityIds: chosen }, now)
}

function concerned({ matters }: LedgerFacts): Pick<MadeReport, 'people' | 'communities'> {
  return { people: 0, communities: new Set(matters.map(({ whole }) => whole.head.communityId)).size }
}

/** The ledger leaves them to be written by hand; here they are known. */
function filledInfo(info: readonly string[], { preparer, reviewer, contactPhone }: ReportQuestion): string[] {
  const known: Readonly<Record<string, string>> = {
    '填报人：': preparer,
    '审核人：': reviewer,
    '联系电话：': contactPhone,
  }
  return info.map((block) => block + (known[block] ?? ''))
}
