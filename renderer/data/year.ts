import { useCallback, useState } from 'react'
import { usePreference } from './preferences.ts'

interface ChosenYear {
  readonly year: number
  readonly chosenIn: number
}

/** The one year in view everywhere. A choice of last year is not carried into the new one, where it would mislead. */
export function useYear(): readonly [number, (year: number) => void] {
  const [chosen, setChosen] = usePreference<ChosenYear | null>('year', null)
  const [current] = useState(() => new Date().getFullYear())
  const setYear = useCallback((year: number) => setChosen({ year, chosenIn: new Date().getFullYear() }), [setChosen])
  return [chosen?.chosenIn === current ? chosen.year : current, setYear]
}
