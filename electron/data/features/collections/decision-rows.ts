import { decidingMeeting } from '@shared/decisions/rules/resolution.ts'
import { ledgerFacts } from '../decisions/report-facts.ts'
import type { FormData, FormLine, FormValue } from '../forms/form-lines.ts'
import { columnsOfDecision } from '../import/ledgers/decision-values.ts'

/** The year's matters in the very words the import compares with, so that an unchanged row is one. */
export function decisionRows({ db, now, scope }: Pick<FormData, 'db' | 'now' | 'scope'>, year: number): FormLine[] {
  if (scope?.length === 0) return []
  return ledgerFacts(db, { year, communityIds: scope ?? [] }, now).matters.map(({ whole }) => ({
    personId: null,
    community: whole.head.communityName,
    values: Object.fromEntries(
      [...columnsOfDecision(whole.values, decidingMeeting(whole))].map(([field, value]): [string, FormValue] => [
        field,
        typeof value === 'boolean' ? (value ? '是' : '否') : value,
      ]),
    ),
  }))
}
