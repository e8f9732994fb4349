import { categories } from '@shared/disclosure/model.ts'
import { type Html, markup } from './html.ts'
import { type SiteFacts, sitePage } from './site-page.ts'
import type { SiteNotice } from './site-notice.ts'

/** The first page of a community's folder: everything on show, by category, the newest first. */
export function siteIndex(facts: SiteFacts, notices: readonly SiteNotice[]): string {
  const groups = categories
    .map((category) => ({ category, own: notices.filter((notice) => notice.category === category) }))
    .filter(({ own }) => own.length > 0)
  const links = groups.map(({ category, own }) => markup`<a href="#${category}">${category}公开 ${own.length}</a>`)
  const empty = markup`<section><p class="empty">目前没有正在公开的事项。</p></section>`
  return sitePage(facts, {
    title: `${facts.community}公开`,
    way: null,
    main:
      groups.length === 0
        ? [empty]
        : [
            markup`<nav aria-label="公开类别">${links}</nav>`,
            ...groups.map(({ category, own }) => group(category, own)),
          ],
  })
}

function group(category: string, notices: readonly SiteNotice[]): Html {
  return markup`<section id="${category}"><h2>${category}公开 <small>${notices.length} 项</small></h2>
<ul class="list">${notices.map(line)}</ul></section>`
}

function line({ fileName, title, itemTitle, publishedOn }: SiteNotice): Html {
  return markup`<li><a href="${fileName}"><span><b>${title}</b><small>${itemTitle}</small></span>
<time datetime="${publishedOn}">${publishedOn}</time></a></li>`
}
