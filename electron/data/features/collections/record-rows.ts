import type { Sending } from '@shared/collections/contract.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { Account } from '@shared/security/model.ts'
import type { FormData, FormLine, FormValue } from '../forms/form-lines.ts'
import { mayRead } from '../forms/may-use.ts'
import { readLines } from '../forms/read-lines.ts'
import { decisionRows } from './decision-rows.ts'
import { publishedRows } from './published-rows.ts'

/**
 * The year's records of a ledger, for all communities; null where the ledger is the roster, which has lines of its own.
 *
 * @throws `power-missing` where the account may not read what would be sent
 */
export function recordLines(
  account: Account,
  ledger: Sending['ledger'],
  data: Pick<FormData, 'db' | 'now' | 'today' | 'communities'>,
): readonly FormLine[] | null {
  if (ledger === 'roster') return null
  mayRead(account, ledger)
  const year = data.today.slice(0, 4)
  if (ledger === 'decision') return decisionRows({ ...data, scope: account.communityIds }, Number(year))
  if (ledger === 'disclosure') return publishedRows({ ...data, scope: account.communityIds }, Number(year))
  const period = { from: `${year}-01-01`, to: `${year}-12-31` }
  // Nothing is masked: what would be stays blank instead.
  const whole = { ...data, isMasked: false, scope: account.communityIds }
  return readLines(whole, { source: ledger, who: 'all', community: null, personId: null, period })
}

/** Those of one community, as texts the import reads as the same values. */
export function recordRows(
  records: readonly FormLine[],
  {
    communityName,
    fields,
    isMasked,
  }: { readonly communityName: string; readonly fields: readonly FieldDefinition[]; readonly isMasked: boolean },
): (string | null)[][] {
  return records
    .filter(({ community }) => community === communityName)
    .map(({ values }) => fields.map((field) => (isMasked && field.sensitivity ? null : written(values[field.id]))))
}

function written(value: FormValue | undefined): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}
