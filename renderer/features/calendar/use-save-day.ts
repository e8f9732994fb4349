import { useMutation } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { calendarText as text } from '../../text/calendar-text.ts'

export interface SavedDay {
  readonly day: string
  /** Null: as the notice and the week say. */
  readonly isWorkday: boolean | null
  readonly name: string
}

export function useSaveDay() {
  return useMutation({
    mutationFn: (saved: SavedDay) => data.calendar.saveDay(saved),
    onSuccess: (_, { day, isWorkday }) =>
      notify.success(text.saved(day, isWorkday), { label: text.undo, run: () => void undo() }),
    onError: notify.failure,
  })
}
