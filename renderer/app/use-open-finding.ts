import type { Finding } from '@shared/findings/contract.ts'
import { useCallback } from 'react'
import { navigate } from '../data/route.ts'
import { useYear } from '../data/year.ts'
import { emptyFilter, setFilter } from '../features/dossiers/dossier-place.ts'

/** To the place where it is put right: the section, the list where a dossier is opened, or the person. */
export function useOpenFinding(): (finding: Finding) => void {
  const [, setYear] = useYear()
  return useCallback(
    ({ dossierId, year, section, personId, personName }) => {
      if (dossierId !== null) return navigate({ page: 'dossiers', dossierId, ...(section === null ? {} : { section }) })
      if (year === null) return navigate({ page: 'people', personId })
      // Of a year, but without a dossier: there is none yet.
      setYear(year)
      setFilter({ ...emptyFilter, text: personName, state: 'missing' })
      navigate({ page: 'dossiers' })
    },
    [setYear],
  )
}
