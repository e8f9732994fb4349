import { type BookletChapter, chapterAnchor, chapterName, itemAnchor } from './chapters-part.ts'
import { type Html, markup } from './html.ts'

/** 目录. The numbers of pages are put in by whoever lays the pages out (electron/main/print). */
export function contentsPart(chapters: readonly BookletChapter[]): Html {
  const lines = chapters.map((chapter, at) => {
    const entries = chapter.items.map(({ label, state }, item) => line('entry', itemAnchor(at, item), label, state))
    return markup`${line('group', chapterAnchor(at), chapterName(chapter, at), chapter.state)}${entries}`
  })
  return markup`<div class="table contents">
    <div class="title">目　录</div>
    ${lines}
  </div> `
}

function line(kind: 'group' | 'entry', anchor: string, label: string, state: string | undefined): Html {
  const aside = state !== undefined && markup`<em>${state}</em>`
  return markup`<a class="${kind}" href="#${anchor}"><b>${label}${aside}</b><u></u><i data-page-of="${anchor}"></i></a>`
}
