import type { PrintDocument } from '@shared/documents/print-document.ts'
import { fonts } from './page-style.ts'

interface Sizes {
  readonly title: string
  readonly text: string
  readonly line: string
  readonly small: string
  readonly table: string
  readonly code: string
  readonly margin: string
}

/** One matter has the sheet to itself, in the sizes of a letter; several share it. A3 is read standing. */
function sizesOf(paper: PrintDocument['paper'], isShared: boolean): Sizes {
  if (paper === 'A3') {
    return isShared
      ? { title: '26pt', text: '17pt', line: '28pt', small: '13pt', table: '14pt', code: '3.4cm', margin: '2cm' }
      : { title: '34pt', text: '22pt', line: '38pt', small: '16pt', table: '17pt', code: '4.4cm', margin: '3cm' }
  }
  return isShared
    ? { title: '16pt', text: '12pt', line: '19pt', small: '9.5pt', table: '10.5pt', code: '3cm', margin: '1.6cm' }
    : { title: '22pt', text: '16pt', line: '28pt', small: '11pt', table: '12pt', code: '3.2cm', margin: '2.4cm' }
}

export function noticeStyle(paper: PrintDocument['paper'], isShared: boolean): string {
  const { title, text, line, small, table, code, margin } = sizesOf(paper, isShared)
  return `
@page { size: ${paper}; margin: ${margin} ${margin} 1.7cm; }
.sheet { font-size: ${text}; line-height: ${line}; }
.notice { break-inside: avoid; }
.notice + .notice { margin-top: 9pt; padding-top: 9pt; border-top: 1.2pt solid #000; }
.notice.long { break-inside: auto; }
.notice .title { font-size: ${title}; line-height: 1.4; margin: 0 0 4pt; break-after: avoid; }
.notice .period { font: calc(${small} * 1.15)/1.5 ${fonts.second}; text-align: center; margin-bottom: 6pt; break-after: avoid; }
.notice .content p { text-indent: 2em; text-align: justify; white-space: pre-wrap; orphans: 2; widows: 2; }
.notice .board { margin: 8pt 0; }
.notice .board h3 { font: bold ${table}/1.5 ${fonts.body}; text-align: center; margin: 4pt 0; }
.notice table { table-layout: auto; }
.notice th, .notice td { font-size: ${table}; line-height: 1.35; overflow-wrap: break-word; }
.notice th.order, .notice td.order { width: 3.2em; text-align: center; }
.notice th { font-family: ${fonts.heading}; }
.notice .end { display: grid; grid-template-columns: auto minmax(0, 1fr) minmax(5.4cm, auto); gap: 10pt; margin-top: ${isShared ? '6pt' : '12pt'};
  align-items: end; break-inside: avoid; }
.notice .code { display: block; width: ${code}; height: ${code}; margin: -6pt; }
.notice .check { font: ${small}/1.5 ${fonts.body}; align-self: center; }
.notice .check b { font-family: ${fonts.heading}; font-weight: normal; }
.notice .signed { text-align: center; position: relative; padding: ${isShared ? '10pt' : '22pt'} 0 0; }
.notice .seal { color: #777; font-size: ${small}; }
`
}
