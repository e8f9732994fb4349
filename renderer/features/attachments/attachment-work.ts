import type { Attachment, AttachmentRefusal } from '@shared/attachments/contract.ts'
import type { DossierId, RecordId } from '@shared/dossier/model.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { data, droppedFiles, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { onSessionEnd } from '../../data/session.ts'
import { createStore, useStore } from '../../data/store.ts'
import { undo } from '../../data/undo.ts'
import { attachmentText as text } from '../../text/attachment-text.ts'

/** Where files go: a section, or a record of it. */
export interface FilePlace {
  readonly dossierId: DossierId
  readonly section: string
  readonly recordId: RecordId | null
}

interface Work {
  /** Files being added; it goes on while another page is looked at. */
  readonly adding: { readonly place: FilePlace; readonly progress: Progress; readonly cancel: () => void } | null
  readonly refused: { readonly place: FilePlace; readonly files: readonly AttachmentRefusal[] } | null
  readonly checking: { readonly progress: Progress; readonly cancel: () => void } | null
  readonly checked: { readonly count: number; readonly damaged: readonly Attachment[] } | null
}

const idle: Work = { adding: null, refused: null, checking: null, checked: null }
const store = createStore<Work>(idle)
const change = (part: Partial<Work>) => store.set({ ...store.get(), ...part })
onSessionEnd(() => {
  const { adding, checking } = store.get()
  adding?.cancel()
  checking?.cancel()
  store.set(idle)
})

export function useAttachmentWork(): Work {
  return useStore(store)
}

export async function chooseAttachments(place: FilePlace): Promise<void> {
  try {
    await addFiles(place, await shell('openAttachments', {}))
  } catch (error) {
    notify.failure(error)
  }
}

export async function dropAttachments(place: FilePlace, files: readonly File[]): Promise<void> {
  try {
    const chosen = await droppedFiles(files)
    if (chosen.length === 0) notify.error(text.nothingToRead)
    else await addFiles(place, chosen)
  } catch (error) {
    notify.failure(error)
  }
}

async function addFiles(place: FilePlace, files: readonly ChosenFile[]): Promise<void> {
  if (files.length === 0 || store.get().adding) return
  const controller = new AbortController()
  const cancel = () => controller.abort()
  const show = (progress: Progress) => change({ adding: { place, progress, cancel } })
  show({ stage: text.reading, done: 0, total: files.length })
  change({ refused: null })
  try {
    const tickets = files.map(({ ticket }) => ticket)
    const { added, refused } = await data.attachments.add(
      { ...place, tickets },
      { signal: controller.signal, onProgress: show },
    )
    if (refused.length > 0) change({ refused: { place, files: refused } })
    if (added.length > 0) notify.success(text.added(added.length), undoing)
  } finally {
    change({ adding: null })
  }
}

const undoing = { label: text.undo, run: () => void undo() }

export function dismissRefused(): void {
  change({ refused: null })
}

export async function removeAttachment({ dossierId, id, fileName }: Attachment): Promise<void> {
  try {
    await data.attachments.remove({ dossierId: dossierId as DossierId, ids: [id] })
    notify.success(text.removed(fileName), undoing)
  } catch (error) {
    notify.failure(error)
  }
}

export async function saveAttachment({ dossierId, id, fileName, type }: Attachment): Promise<void> {
  try {
    const target = await shell('saveCopy', { suggestedName: fileName.slice(-120), extension: type })
    if (!target) return
    const { ticket, name } = target
    await data.attachments.saveCopy({ dossierId: dossierId as DossierId, id, ticket })
    notify.success(text.saved(name), { label: text.reveal, run: () => void shell('revealSaved', { ticket }) })
  } catch (error) {
    notify.failure(error)
  }
}

export async function checkAllAttachments(): Promise<void> {
  if (store.get().checking) return
  const controller = new AbortController()
  const cancel = () => controller.abort()
  const show = (progress: Progress) => change({ checking: { progress, cancel } })
  show({ stage: text.checking, done: 0, total: 0 })
  change({ checked: null })
  try {
    const { checked, damaged } = await data.attachments.check({}, { signal: controller.signal, onProgress: show })
    change({ checked: { count: checked, damaged } })
    if (damaged.length === 0) notify.success(text.checkedWhole(checked))
  } catch (error) {
    notify.failure(error)
  } finally {
    change({ checking: null })
  }
}

export function dismissChecked(): void {
  change({ checked: null })
}
