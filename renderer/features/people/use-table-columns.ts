import { useMemo } from 'react'
import { usePreference } from '../../data/preferences.ts'
import { type ColumnId, defaultColumns, knownColumns } from './people-columns.ts'

export function useChosenColumns() {
  const [chosen, setChosen] = usePreference<readonly ColumnId[]>('people.columns', defaultColumns)
  const ids = useMemo(() => knownColumns(chosen), [chosen])
  return [ids, setChosen] as const
}
