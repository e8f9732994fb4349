import type { Body } from '@shared/disclosure/model.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { documentPage } from './document-page.ts'
import { type Html, markup } from './html.ts'
import { noticeBody } from './notice-body.ts'
import { noticeCodePicture } from './notice-code-picture.ts'
import { noticePeriod } from './notice-period.ts'
import { noticeStyle } from './notice-style.ts'
import { writtenDay } from './written-day.ts'

/** A matter as it was published; without a code it was not yet, and is a proof to be read. */
export interface Notice {
  readonly title: string
  readonly community: string
  readonly category: string
  readonly body: Body
  readonly publisher: string | null
  readonly version: number
  readonly publishedOn: string | null
  readonly withdrawnOn: string | null
  readonly minDisplayDays: number
  readonly contentHash: string
  readonly code: string | null
}

interface SheetFacts {
  readonly streetName: string
  /** 监督电话; may be blank. */
  readonly phone: string
  readonly paper: PrintDocument['paper']
  readonly notices: readonly Notice[]
}

/** What is longer than this does not stand on one sheet and may go on on the next. */
const longFrom = 900

/** 公示单: several matters a sheet where they fit, each with the code that tells whether it is unchanged. */
export function noticeSheet({ streetName, phone, paper, notices }: SheetFacts): PrintDocument {
  const isProof = notices.some(({ code }) => code === null)
  const [first] = notices
  const title = notices.length === 1 && first ? `${first.title}（公示单）` : `公示单（${notices.length} 项）`
  return documentPage({
    title: title.slice(0, 200),
    paper,
    style: noticeStyle(paper, notices.length > 1),
    ...(isProof && { watermark: { reader: '样稿', at: '尚未发布，不得张贴', purpose: null } }),
    body: [markup`<div class="sheet">${notices.map((notice) => article(notice, streetName, phone))}</div>`],
  })
}

function article(notice: Notice, streetName: string, phone: string): Html {
  const { title, community, category, body, publisher, version, publishedOn, code } = notice
  const period = publishedOn === null ? '（发布后填写）' : noticePeriod({ ...notice, publishedOn })
  return markup`<article class="notice${lengthOf(body) > longFrom && ' long'}">
    <div class="title">${title}</div>
    <p class="period">${community}${category}公开　公示期：${period}</p>
    <div class="content">
      ${noticeBody(body)}
      <p>公示期内如有异议，请向${community}或${streetName}反映。${phone !== '' && `监督电话：${phone}。`}</p>
    </div>
    <div class="end">
      ${code === null ? markup`<span></span>` : noticeCodePicture(code)}
      <div class="check">${code !== null && checkHint(notice)}</div>
      <div class="signed">
        <div>${publisher ?? community}<span class="seal">（盖章）</span></div>
        <div>${publishedOn === null ? '　　年　　月　　日' : writtenDay(publishedOn)}</div>
        ${version > 1 && markup`<div class="seal">第 ${version} 版（更正重发）</div>`}
      </div>
    </div>
  </article>`
}

function checkHint({ contentHash }: Notice): Html {
  const digits = contentHash.slice(0, 16).replaceAll(/(.{4})(?=.)/g, '$1 ')
  return markup`<b>怎样核对</b><br />扫码得到一串文字，交街道用台账程序的“核验公示单”查对，可知内容与发布时是否一致，不需联网。<br />校验码 ${digits}`
}

/** In characters as they take room: a row of a table is a line at least. */
function lengthOf({ paragraphs, tables }: Body): number {
  const inTables = tables.reduce(
    (sum, { rows }) => sum + rows.reduce((all, row) => all + Math.max(30, row.join('').length), 60),
    0,
  )
  return paragraphs.reduce((sum, text) => sum + text.length, inTables)
}
