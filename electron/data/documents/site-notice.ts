import type { Body } from '@shared/disclosure/model.ts'
import { markup } from './html.ts'
import { noticeBody } from './notice-body.ts'
import { noticePeriod } from './notice-period.ts'
import { type SiteFacts, sitePage } from './site-page.ts'
import { writtenDay } from './written-day.ts'

/** A matter that is on show. */
export interface SiteNotice {
  /** Its page, beside the index. */
  readonly fileName: string
  readonly title: string
  readonly itemTitle: string
  readonly category: string
  readonly body: Body
  readonly publisher: string | null
  readonly publishedOn: string
  readonly minDisplayDays: number
  readonly version: number
  /** Why it was corrected. */
  readonly why: string | null
  readonly contentHash: string
}

export function siteNotice(facts: SiteFacts, notice: SiteNotice): string {
  const { title, category, itemTitle, publisher, publishedOn, version, why, body, contentHash } = notice
  return sitePage(facts, {
    title: `${title}－${facts.community}`,
    way: markup`<a href="index.html">${facts.community}公开</a> › ${category}公开`,
    main: [
      markup`<article>
<h1>${title}</h1>
<div class="facts"><span>${itemTitle}</span><span>公开单位：${publisher ?? facts.community}</span><span>发布：${writtenDay(publishedOn)}</span><span>公示期：${noticePeriod({ ...notice, withdrawnOn: null })}</span></div>
${version > 1 && markup`<p class="changed">本页为第 ${version} 版，更正后重新公布。${why !== null && why !== '' && `更正原因：${why}`}</p>`}
<div class="content">${noticeBody(body)}</div>
<p class="check">校验码 ${contentHash.slice(0, 32)}。与张贴的公示单二维码所含的校验码一致，即为同一内容。</p>
</article>`,
    ],
  })
}
