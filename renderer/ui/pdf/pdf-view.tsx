import { MinusOutlined, PlusOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Failed } from '../failed.tsx'
import { LoadingSkeleton } from '../loading-skeleton.tsx'
import './pdf.css'
import { PdfPage } from './pdf-page.tsx'
import { type PageSize, usePdf } from './use-pdf.ts'

interface Props {
  readonly content: Uint8Array
  /** At the right of the bar: 打印, 保存为 PDF. */
  readonly acts?: ReactNode
  /** What a link of a page leads to; without it links are dead. */
  readonly onLink?: (target: string) => void
}

const steps = [0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3]
/** CSS pixels of a point at 100 %. */
const pointPixels = 96 / 72
const gap = 16

/** A PDF, page under page, with its number of pages and its size. */
export function PdfView({ content, acts, onLink }: Props) {
  const opened = usePdf(content)
  const pages = useRef<HTMLDivElement>(null)
  const [zoom, setZoom] = useState<number | 'width'>('width')
  const [page, setPage] = useState(1)
  const width = useWidth(pages)

  if (opened.name === 'failed') return <Failed title="PDF 打不开" error={opened.error} />
  const sizes = opened.name === 'open' ? opened.sizes : []
  const scale = zoom === 'width' ? fittingScale(sizes, width) : zoom * pointPixels
  const shown = Math.round((scale / pointPixels) * 100)
  const step = (direction: 1 | -1) => {
    const present = shown / 100
    const next =
      direction === 1 ? steps.find((one) => one > present + 0.01) : steps.findLast((one) => one < present - 0.01)
    if (next !== undefined) setZoom(next)
  }

  return (
    <div className="pdf">
      <div className="pdf-bar" role="toolbar" aria-label="预览">
        <span aria-live="polite">{sizes.length > 0 ? `第 ${page} 页，共 ${sizes.length} 页` : '正在打开'}</span>
        <span className="pdf-space" />
        <Button size="small" aria-label="缩小" icon={<MinusOutlined />} onClick={() => step(-1)} />
        <span className="pdf-zoom">{shown}%</span>
        <Button size="small" aria-label="放大" icon={<PlusOutlined />} onClick={() => step(1)} />
        <Button
          size="small"
          type={zoom === 'width' ? 'primary' : 'default'}
          ghost={zoom === 'width'}
          onClick={() => setZoom('width')}
        >
          适合宽度
        </Button>
        {acts}
      </div>
      <div
        ref={pages}
        className="pdf-pages"
        tabIndex={0}
        onScroll={({ currentTarget }) => setPage(pageInSight(currentTarget))}
      >
        {opened.name === 'opening' && <LoadingSkeleton />}
        {opened.name === 'open' &&
          sizes.map((size, at) => (
            <PdfPage key={at} pdf={opened.pdf} number={at + 1} size={size} scale={scale} onLink={onLink} />
          ))}
      </div>
    </div>
  )
}

/** The widest page fills the width, up to twice its size. */
function fittingScale(sizes: readonly PageSize[], width: number): number {
  const widest = Math.max(1, ...sizes.map((size) => size.width))
  return Math.min(Math.max((width - gap * 2) / widest, 0.3), 2 * pointPixels)
}

function useWidth(element: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(800)
  useEffect(() => {
    if (!element.current) return undefined
    const watcher = new ResizeObserver(([entry]) => entry && setWidth(Math.floor(entry.contentRect.width)))
    watcher.observe(element.current)
    return () => watcher.disconnect()
  }, [element])
  return width
}

/** The page that holds the middle of what is seen. */
function pageInSight(pages: HTMLElement): number {
  const middle = pages.scrollTop + pages.clientHeight / 2
  const shown = [...pages.querySelectorAll<HTMLElement>('.pdf-page')]
  const at = shown.findIndex(({ offsetTop, offsetHeight }) => offsetTop - pages.offsetTop + offsetHeight >= middle)
  return (at < 0 ? shown.length - 1 : at) + 1
}
