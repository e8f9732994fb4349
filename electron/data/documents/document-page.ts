import type { PrintDocument } from '@shared/documents/print-document.ts'
import { Html, markup } from './html.ts'
import { pageStyle } from './page-style.ts'

/** Who reads it, when and what for; it stands across every page. */
export interface Watermark {
  readonly reader: string
  /** As the clock on the desk shows it. */
  readonly at: string
  readonly purpose: string | null
}

interface DocumentParts {
  readonly title: string
  readonly body: readonly Html[]
  readonly isLandscape?: boolean
  readonly watermark?: Watermark | null
  readonly paper?: PrintDocument['paper']
  /** What it needs beside the style of all documents. */
  readonly style?: string
}

/** A page of its own: everything in it, nothing fetched, no scripts. */
export function documentPage({
  title,
  body,
  isLandscape = false,
  watermark = null,
  paper = 'A4',
  style = '',
}: DocumentParts): PrintDocument {
  const page = markup`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${title}</title>
        <style>
          ${new Html(pageStyle + style)}
        </style>
      </head>
      <body>
        ${watermark && acrossPages(watermark)} ${body}
      </body>
    </html>`
  return { title, html: page.text, paper, isLandscape, hasPageNumbers: true }
}

/** As many as a page of either direction holds; the page cuts off what is over. */
const repeats = 15

function acrossPages({ reader, at, purpose }: Watermark): Html {
  const mark = markup`<span>${reader}　${at}${purpose !== null && markup`<br />${purpose.slice(0, 30)}`}</span>`
  return markup`<div class="watermark" aria-hidden="true">${Array.from({ length: repeats }, () => mark)}</div>`
}
