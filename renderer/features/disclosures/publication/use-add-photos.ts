import { useRef, useState } from 'react'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { undo } from '../../../data/undo.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'

const text = publicationText.evidence

/** Takes photos in as evidence, with how far it is and the way out. */
export function useAddPhotos(id: DisclosureId) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const controller = useRef<AbortController | null>(null)

  async function add(facts: { channel: string; takenOn: string }, files: readonly ChosenFile[]): Promise<void> {
    if (files.length === 0 || progress !== null) return
    controller.current = new AbortController()
    setProgress({ stage: text.adding, done: 0, total: files.length })
    try {
      const tickets = files.map(({ ticket }) => ticket)
      await data.disclosures.addEvidence(
        { id, kind: 'photo', ...facts, tickets, link: null, note: null },
        { signal: controller.current.signal, onProgress: setProgress },
      )
      notify.success(text.added, { label: disclosureText.undo, run: () => void undo() })
    } finally {
      setProgress(null)
    }
  }
  return { add, progress, cancel: () => controller.current?.abort() }
}
