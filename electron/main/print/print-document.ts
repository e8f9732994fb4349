import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { BrowserWindow } from 'electron'
import { pageNumbersOf } from './page-numbers.ts'
import { withPrintWindow } from './print-window.ts'

const footer = `<div style="width:100%;text-align:center;font:10pt SimSun,'Noto Serif CJK SC',serif">第 <span class="pageNumber"></span> 页　共 <span class="totalPages"></span> 页</div>`

/** A PDF of the document; where its contents ask for page numbers it is laid out a second time with them. */
export async function makePdf(document: PrintDocument): Promise<Uint8Array> {
  const first = await layOut(document)
  if (!asksForPages.test(document.html)) return first
  return layOut({ ...document, html: withPageNumbers(document.html, pageNumbersOf(first)) })
}

/** The system's print dialog; resolves when it has been answered. */
export async function printDocument(document: PrintDocument): Promise<void> {
  const pages = asksForPages.test(document.html) ? pageNumbersOf(await layOut(document)) : new Map<string, number>()
  await withPrintWindow(withPageNumbers(document.html, pages), (window) => askToPrint(window, document), null)
}

const asksForPages = /<i data-page-of="[\w-]+"><\/i>/

/** `<i data-page-of="section-3"></i>` in a contents page. */
function withPageNumbers(html: string, pages: ReadonlyMap<string, number>): string {
  return html.replaceAll(/<i data-page-of="([\w-]+)"><\/i>/g, (whole, name: string) => {
    const page = pages.get(name)
    return page === undefined ? whole : `<i>${page}</i>`
  })
}

function layOut({ html, paper, isLandscape, hasPageNumbers }: PrintDocument): Promise<Uint8Array> {
  return withPrintWindow(html, ({ webContents }) =>
    webContents.printToPDF({
      pageSize: paper,
      landscape: isLandscape,
      preferCSSPageSize: true,
      printBackground: true,
      displayHeaderFooter: hasPageNumbers,
      headerTemplate: '<span></span>',
      footerTemplate: hasPageNumbers ? footer : '<span></span>',
      generateDocumentOutline: true,
    }),
  )
}

function askToPrint({ webContents }: BrowserWindow, { paper, isLandscape }: PrintDocument): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { silent: false, printBackground: true, pageSize: paper, landscape: isLandscape }
    webContents.print(options, (isPrinted, reason) => {
      if (isPrinted || /cancel/i.test(reason)) resolve()
      else reject(new Error(reason))
    })
  })
}
