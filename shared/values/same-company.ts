/** An enterprise as a record names it. */
export interface NamedCompany {
  readonly name: string
  readonly creditCode: string | null
}

/** By credit code where both are known, else by name. */
export function isSameCompany(one: NamedCompany, other: NamedCompany): boolean {
  if (one.creditCode && other.creditCode) return one.creditCode === other.creditCode
  const name = plain(one.name)
  return name !== '' && name === plain(other.name)
}

/** Round and full-width brackets, blanks and the usual ending say nothing about who it is. */
function plain(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s()]/g, '')
    .replace(/(有限责任公司|股份有限公司|有限公司)$/, '')
}
