import { useCallback, useMemo, useState } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { usePreference } from '../../../data/preferences.ts'
import { fitWidths } from '../../../ui/table/fitted-widths.ts'
import { startingWidth } from './sheet-layout.ts'

type Widths = Readonly<Partial<Record<string, number>>>

/** The widths of a section's columns, as the clerk has set them. */
export function useColumnWidths({ id, fields }: ActiveSection, room: number) {
  const [chosen, keep] = usePreference<Widths>(`dossiers.widths.${id}`, {})
  const [dragged, setDragged] = useState<Widths>({})
  const widths = useMemo(() => {
    const starting = Object.fromEntries(fields.map((field) => [field.id, startingWidth(field)]))
    const ids = fields.map((field) => field.id)
    return fitWidths(ids, starting, { ...chosen, ...dragged }, room)
  }, [fields, chosen, dragged, room])
  const onWiden = useCallback(
    (field: string, width: number, isDone: boolean) => {
      setDragged(isDone ? {} : { [field]: width })
      if (isDone) keep({ ...chosen, [field]: width })
    },
    [chosen, keep],
  )
  return [widths, onWiden] as const
}
