import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs'
// oxlint-disable-next-line import/default -- the address the bundler gives the file
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

/** Begins to read a PDF; whoever asked ends it with `destroy`. The library comes with the first PDF, not before. */
export async function openPdf(content: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const { getDocument, GlobalWorkerOptions } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerUrl
  // The worker takes the bytes with it.
  return getDocument({ data: content.slice(), enableXfa: false, stopAtErrors: false, verbosity: 0 })
}
