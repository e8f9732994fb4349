import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { dossierQueries } from './dossier-queries.ts'
import { draftsOf } from './editor/sheet-rows.ts'
import type { SheetState } from './editor/sheet-state.ts'

/** Saves a section as a whole: one act, which one Ctrl+Z takes back. */
export function useSaveSection({ id }: Dossier, section: ActiveSection, onSaved: () => void) {
  const client = useQueryClient()
  const [isSaving, setSaving] = useState(false)

  async function save({ rows, removed }: SheetState): Promise<void> {
    const drafts = draftsOf(section, rows)
    if (drafts.length === 0 && removed.length === 0) {
      onSaved()
      return
    }
    setSaving(true)
    try {
      await data.dossiers.saveRecords({
        id,
        section: section.id,
        drafts,
        removed: [...removed],
      })
      // What was typed goes when the stored rows are there: nothing flickers back to what it was.
      await client.fetchQuery({ ...dossierQueries.records(id, section.id), staleTime: 0 })
      onSaved()
      notify.success(dossierText.section.saved(section.label), {
        label: dossierText.act.undo,
        run: () => void undo(),
      })
    } catch (error) {
      notify.failure(error)
    } finally {
      setSaving(false)
    }
  }

  return { save, isSaving }
}
