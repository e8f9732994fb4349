import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import type { Body, Disclosure } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { dropInput, keepInput, loadInput } from '../../../data/kept-input.ts'
import { notify } from '../../../data/messages.ts'
import { useMay } from '../../../data/session.ts'
import { undo } from '../../../data/undo.ts'
import { useUnsaved } from '../../../data/unsaved.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText as text } from '../../../text/publication-text.ts'
import { disclosureQueries } from '../disclosure-queries.ts'

export interface PublicationValues {
  readonly title: string
  readonly publisher: string
  readonly body: Body
}

export interface PublicationDraft {
  readonly values: PublicationValues
  readonly isDirty: boolean
  readonly isEditable: boolean
  readonly isSaving: boolean
  readonly change: (values: Partial<PublicationValues>) => void
  readonly drop: () => void
  /** True when nothing is left unsaved. */
  readonly save: () => Promise<boolean>
}

const valuesOf = ({ title, publisher, body }: Disclosure): PublicationValues => ({
  title,
  publisher: publisher ?? '',
  body,
})

/** What is typed and not saved yet; kept through a crash, a lock and a change of page. */
export function usePublicationDraft(disclosure: Disclosure): PublicationDraft {
  const client = useQueryClient()
  const { id, revision, state } = disclosure
  const place = `disclosure:${id}`
  const mayEdit = useMay('disclosure.edit')
  // At the last step the check may ask for a change.
  const isEditable = mayEdit && (state === 'drafting' || state === 'checking')
  const [typed, setTyped] = useState<PublicationValues | null>(null)
  const [isSaving, setSaving] = useState(false)
  const values = typed ?? valuesOf(disclosure)
  useUnsaved(typed === null ? null : disclosure.title)

  const found = useEffectEvent((kept: string | null) => {
    if (kept === null || !isEditable || typed !== null) return
    const read = readKept(kept)
    if (read === null) return
    setTyped(read)
    notify.success(text.restored)
  })
  useEffect(() => {
    loadInput(place).then(found, () => {
      // Without what was kept the stored text stands; nothing is lost by it.
    })
  }, [place])

  function change(next: Partial<PublicationValues>): void {
    if (!isEditable) return
    const changed = { ...values, ...next }
    setTyped(changed)
    keepInput(place, () => JSON.stringify(changed))
  }

  function drop(): void {
    setTyped(null)
    dropInput(place)
  }

  async function save(): Promise<boolean> {
    if (typed === null) return true
    if (!isEditable || isSaving) return false
    setSaving(true)
    try {
      const { title, publisher, body } = typed
      await data.disclosures.save({ id, revision, title, body, publisher: publisher.trim() || null })
      // What was typed goes when the stored text is there: nothing flickers back to what it was.
      await client.fetchQuery({ ...disclosureQueries.disclosure(id), staleTime: 0 })
      drop()
      notify.success(text.saved, { label: disclosureText.undo, run: () => void undo() })
      return true
    } catch (error) {
      notify.failure(error)
      return false
    } finally {
      setSaving(false)
    }
  }

  return { values, isDirty: typed !== null, isEditable, isSaving, change, drop, save }
}

function readKept(kept: string): PublicationValues | null {
  try {
    const read = JSON.parse(kept) as Partial<PublicationValues>
    return typeof read.title === 'string' && read.body ? (read as PublicationValues) : null
  } catch {
    // Cut off or of another version: the stored text serves.
    return null
  }
}
