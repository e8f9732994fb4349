import type { LegalBasis } from '../model.ts'

/** A title without country, brackets and number: how it is recognised in a cell. */
function coreOf(title: string): string {
  return title.replace(/^中华人民共和国/, '').replaceAll(/[（(〔][^）)〕]*[）)〕]/g, '')
}

/**
 * The documents a text names. Of a law with two texts, an article number or an earlier year means the older one: the
 * numbering moved, so the number has to be looked up anew.
 */
export function findBases(text: string, bases: readonly LegalBasis[]): LegalBasis[] {
  const named = bases.filter(({ title }) => text.includes(coreOf(title)))
  return [...Map.groupBy(named, ({ title }) => coreOf(title)).values()].map((versions) => versionMeant(text, versions))
}

function versionMeant(text: string, versions: readonly LegalBasis[]): LegalBasis {
  const oldest = versions.toSorted((a, b) => (a.validFrom ?? '').localeCompare(b.validFrom ?? ''))
  const old = oldest.find(({ supersededOn }) => supersededOn !== null)
  const latest = oldest.at(-1)!
  if (!old) return latest
  const core = coreOf(latest.title)
  const after = text.slice(text.indexOf(core) + core.length)
  const changedIn = Number((old.supersededOn ?? '').slice(0, 4))
  const year = Number(/^[》\s]*[（(〔]?\s*((?:19|20)\d{2})/.exec(after)?.[1] ?? 0)
  if (year > 0) return latest.title.includes(String(year)) || year >= changedIn ? latest : old
  return /^[》\s]*第[〇零一二三四五六七八九十百\d]+条/.test(after) ? old : latest
}
