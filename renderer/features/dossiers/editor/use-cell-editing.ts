import { useState } from 'react'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { CellEditing } from './cell-input.tsx'
import { hasChoices, matchingChoices } from './choices.ts'

/** What is typed into the active cell, before it is taken over. */
export function useCellEditing(field: FieldDefinition | undefined, commit: (text: string) => void) {
  const [editing, setEditing] = useState<CellEditing | null>(null)
  const isChoice = field !== undefined && hasChoices(field)
  const choices = editing && isChoice ? matchingChoices(field, editing.showsAll ? '' : editing.text) : []

  return {
    editing,
    choices,
    begin: (text: string, mode: CellEditing['mode'] = 'amend') =>
      setEditing({ text, mode, choice: mode === 'amend' ? -1 : 0, showsAll: mode === 'amend' }),
    type: (text: string) => setEditing({ text, mode: editing?.mode ?? 'replace', choice: 0, showsAll: false }),
    /** Answers whether there were choices to move among. */
    move(by: number): boolean {
      if (!editing || choices.length === 0) return false
      setEditing({ ...editing, choice: (editing.choice + by + choices.length) % choices.length })
      return true
    },
    toAmend: () => editing && setEditing({ ...editing, mode: 'amend' }),
    cancel: () => setEditing(null),
    take(label: string): void {
      setEditing(null)
      commit(label)
    },
    finish(): void {
      if (!editing) return
      setEditing(null)
      const isEmptied = editing.text.trim() === '' && !(editing.showsAll && editing.choice >= 0)
      const choice = isEmptied ? undefined : choices[editing.choice]
      commit(choice ?? editing.text)
    },
  }
}

export type CellEditingState = ReturnType<typeof useCellEditing>
