import type { FactDossier, PersonFacts } from './facts.ts'

/** The dossier of this year, and that of the last one as long as it has not been put into the archive. */
export function watchedDossiers({ dossiers }: PersonFacts, today: string): FactDossier[] {
  const year = Number(today.slice(0, 4))
  return dossiers.filter((dossier) => dossier.year === year || (dossier.year === year - 1 && !isArchived(dossier)))
}

export function isArchived({ state }: FactDossier): boolean {
  return state === 'archived' || state === 'transferred'
}
