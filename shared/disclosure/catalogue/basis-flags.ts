import type { LegalBasis } from '../model.ts'
import { findBases } from './find-bases.ts'
import { provinces, provincesIn } from './provinces.ts'

interface Resting {
  readonly basisText: string | null
  readonly basisIds: readonly string[]
}

/** What is wrong with the basis of an item, for a street of this region code, on a day. */
export function basisFlags(
  item: Resting,
  bases: readonly LegalBasis[],
  street: { readonly regionCode: string; readonly today: string },
): string[] {
  const text = item.basisText?.trim() ?? ''
  const linked = bases.filter(({ id }) => item.basisIds.includes(id))
  if (text === '' && linked.length === 0) return ['没有写依据']
  // What the clerk has chosen wins over what the text seems to name.
  const meant = linked.length > 0 ? linked : findBases(text, bases)
  const superseded = meant
    .filter(({ supersededOn }) => supersededOn !== null && supersededOn <= street.today)
    .map(
      ({ title, supersededOn, supersededBy }) =>
        `依据已被取代：《${title}》自 ${supersededOn} 起${supersededBy === null ? '失效' : `由《${supersededBy}》取代`}`,
    )
  const home = provinces[street.regionCode.slice(0, 2)]
  const named = new Set([
    ...provincesIn(text),
    ...meant.flatMap(({ region }) => (region === null ? [] : provincesIn(region))),
  ])
  const foreign = home === undefined ? [] : [...named].filter((name) => name !== home)
  return [...superseded, ...foreign.map((name) => `依据地域不符：这是${name}的文件`)]
}
