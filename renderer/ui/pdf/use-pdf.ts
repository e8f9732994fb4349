import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'
import { openPdf } from './open-pdf.ts'

export type OpenedPdf =
  | { readonly name: 'opening' }
  | { readonly name: 'failed'; readonly error: unknown }
  | { readonly name: 'open'; readonly pdf: PDFDocumentProxy; readonly sizes: readonly PageSize[] }

/** In points, as it stands upright. */
export interface PageSize {
  readonly width: number
  readonly height: number
}

/** Opens the PDF, learns the size of every page, and closes it with the component. */
export function usePdf(content: Uint8Array): OpenedPdf {
  const [opened, setOpened] = useState<OpenedPdf>({ name: 'opening' })
  useEffect(() => {
    let isGone = false
    const opening = openPdf(content)
    void opening
      .then(({ promise }) => promise)
      .then(async (pdf) => ({ pdf, sizes: await sizesOf(pdf) }))
      .then(
        (found) => !isGone && setOpened({ name: 'open', ...found }),
        (error: unknown) => !isGone && setOpened({ name: 'failed', error }),
      )
    return () => {
      isGone = true
      void opening.then((task) => task.destroy()).catch(() => undefined)
    }
  }, [content])
  return opened
}

async function sizesOf(pdf: PDFDocumentProxy): Promise<PageSize[]> {
  const sizes: PageSize[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
    sizes.push({ width, height })
  }
  return sizes
}
