import type { PersonalFind } from '@shared/disclosure/model.ts'

export function placeKey(place: PersonalFind['place']): string {
  return 'paragraph' in place ? `p${place.paragraph}` : `t${place.table}r${place.row}c${place.column}`
}

/** Brings the place of a find into sight and puts the keyboard there. */
export function focusFind(editor: HTMLElement | null, { place, start, end }: PersonalFind): void {
  const list = 'paragraph' in place ? null : editor?.querySelector(`[data-table="${place.table}"] .ui-window-list-body`)
  // Rows out of sight do not exist yet; scrolling makes them.
  if (list && !('paragraph' in place)) list.scrollTop = Math.max(0, place.row - 3) * tableRowHeight
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const field = editor?.querySelector<HTMLElement>(`[data-place="${placeKey(place)}"]`)
      field?.scrollIntoView({ block: 'center' })
      field?.focus()
      if (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) field.setSelectionRange(start, end)
    }),
  )
}

export const tableRowHeight = 32
