import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useState } from 'react'

interface Props {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  /** CSS pixels for a point. */
  readonly scale: number
  readonly height: number
  readonly onLink: (target: string) => void
}

interface Link {
  readonly target: string
  readonly rect: readonly [number, number, number, number]
}

/** What a page links to, as buttons over it: a drawn page cannot be clicked. */
export function PdfLinks({ pdf, number, scale, height, onLink }: Props) {
  const [links, setLinks] = useState<readonly Link[]>([])
  useEffect(() => {
    let isGone = false
    void pdf
      .getPage(number)
      .then((page) => page.getAnnotations())
      .then((found) => {
        if (!isGone) setLinks((found as Annotation[]).flatMap(linkOf))
        return undefined
      })
      // A page that is gone with its document has no links to show.
      .catch(() => undefined)
    return () => {
      isGone = true
    }
  }, [pdf, number])
  return links.map(({ target, rect: [left, bottom, right, top] }, at) => (
    <button
      key={at}
      type="button"
      className="pdf-link"
      title="看这个数由哪些记录得来"
      aria-label="数字来源"
      style={{
        left: left * scale - 3,
        top: height - top * scale - 2,
        width: (right - left) * scale + 6,
        height: (top - bottom) * scale + 4,
      }}
      onClick={() => onLink(target)}
    />
  ))
}

interface Annotation {
  readonly subtype?: string
  readonly unsafeUrl?: string
  readonly rect?: Link['rect']
}

function linkOf({ subtype, unsafeUrl, rect }: Annotation): Link[] {
  return subtype === 'Link' && unsafeUrl && rect ? [{ target: unsafeUrl, rect }] : []
}
