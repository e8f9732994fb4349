import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { useEffect, useRef, useState } from 'react'
import { PdfLinks } from './pdf-links.tsx'
import type { PageSize } from './use-pdf.ts'

interface Props {
  readonly pdf: PDFDocumentProxy
  readonly number: number
  readonly size: PageSize
  /** CSS pixels for a point. */
  readonly scale: number
  readonly onLink?: ((target: string) => void) | undefined
}

/** One page, drawn when it comes into sight and let go when it has left. */
export function PdfPage({ pdf, number, size, scale, onLink }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const [isNear, setNear] = useState(false)

  useEffect(() => {
    if (!place.current) return undefined
    const watcher = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      rootMargin: '100% 0px',
    })
    watcher.observe(place.current)
    return () => watcher.disconnect()
  }, [])

  useEffect(() => {
    if (!isNear || !canvas.current) return undefined
    const drawn = canvas.current
    let cancel: () => void = () => undefined
    let isGone = false
    // Black, or half a page, until all of it is there.
    delete drawn.dataset['drawn']
    void pdf.getPage(number).then((page) => {
      if (isGone) return undefined
      const viewport = page.getViewport({ scale: scale * devicePixelRatio })
      drawn.width = Math.round(viewport.width)
      drawn.height = Math.round(viewport.height)
      const task = page.render({ canvas: drawn, viewport })
      cancel = () => task.cancel()
      // Cancelled by a change of size or by scrolling away.
      return task.promise.then(() => (drawn.dataset['drawn'] = '')).catch(() => undefined)
    })
    return () => {
      isGone = true
      cancel()
      drawn.width = 0
    }
  }, [pdf, number, scale, isNear])

  const box = { width: Math.round(size.width * scale), height: Math.round(size.height * scale) }
  return (
    <div
      ref={place}
      className="pdf-page"
      style={box}
      data-page={number}
      role={onLink ? 'group' : 'img'}
      aria-label={`第 ${number} 页`}
    >
      {isNear && <canvas ref={canvas} style={box} />}
      {isNear && onLink && <PdfLinks pdf={pdf} number={number} scale={scale} height={box.height} onLink={onLink} />}
    </div>
  )
}
