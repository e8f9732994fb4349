import { Html, markup } from './html.ts'
import { siteStyle } from './site-style.ts'
import { writtenDay } from './written-day.ts'

/** What every page of a community's folder says. */
export interface SiteFacts {
  readonly streetName: string
  readonly community: string
  /** 监督电话; may be blank. */
  readonly phone: string
  /** `YYYY-MM-DD`: the day the folder was made. */
  readonly madeOn: string
}

/** A folder with an index that says this is ours and may be put in the place of. */
export const siteMark = '<meta name="generator" content="清廉社区台账 网上公开" />'

interface Parts {
  readonly title: string
  /** From any page but the first. */
  readonly way: Html | null
  readonly main: readonly Html[]
}

/** A page that needs no script, no server and no net. */
export function sitePage({ streetName, community, phone, madeOn }: SiteFacts, { title, way, main }: Parts): string {
  const isFirst = way === null
  const name = markup`${community}公开`
  return markup`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'" />
${new Html(siteMark)}
<title>${title}</title>
<style>${new Html(siteStyle)}</style>
</head>
<body>
<header><div>${isFirst ? markup`<h1>${name}</h1>` : markup`<p>${way}</p>`}<p>${streetName}</p></div></header>
<main>${main}</main>
<footer><p>对公开内容有异议的，请向${community}或${streetName}反映。${phone !== '' && `监督电话：${phone}。`}</p>
<p>本页内容截至${writtenDay(madeOn)}。</p></footer>
</body>
</html>
`.text
}
