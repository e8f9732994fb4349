import type { PrintDocument } from '@shared/documents/print-document.ts'
import { onSessionEnd } from './session.ts'
import { createStore } from './store.ts'

export interface AskedDocument {
  readonly load: () => Promise<PrintDocument>
}

/** The document that stands on the screen; the frame draws it. */
export const askedDocument = createStore<AskedDocument | null>(null)

/** Shows a document as its PDF, to be printed or saved. */
export function openDocument(load: () => Promise<PrintDocument>): void {
  askedDocument.set({ load })
}

export function closeDocument(): void {
  askedDocument.set(null)
}

onSessionEnd(closeDocument)
