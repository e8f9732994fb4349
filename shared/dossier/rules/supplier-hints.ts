import type { FactRecord } from './facts.ts'
import { textOf } from './facts.ts'
import { isSameCompany } from '../../values/same-company.ts'

export { isSameCompany } from '../../values/same-company.ts'

/** An enterprise that stands in somebody's dossier: 投资或任职的企业, 利益冲突. */
export interface KnownCompany {
  readonly name: string
  readonly creditCode: string | null
  readonly recordId: string
}

export function companyOf({ id, section, values }: FactRecord): KnownCompany | null {
  const name = textOf(values, 'company')
  const creditCode = textOf(values, 'creditCode')
  if ((section !== 'businesses' && section !== 'conflicts') || (name === null && creditCode === null)) return null
  return { name: name ?? '', creditCode, recordId: id }
}

/** 回避提示: which of them a supplier of a decision or an expense is, by credit code, else by name. */
export function supplierHints(
  supplier: { readonly name: string; readonly creditCode: string | null },
  companies: readonly KnownCompany[],
): KnownCompany[] {
  return companies.filter((company) => isSameCompany(supplier, company))
}
