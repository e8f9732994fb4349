import { type Html, markup } from './html.ts'

export interface BookletItem {
  readonly label: string
  /** Beside it in the contents: 3 条, 无此情况. */
  readonly state?: string
  /** The kind of page it stands on. */
  readonly page: 'table' | 'wide'
  readonly content: (anchor: string) => Html
}

export interface BookletChapter {
  readonly label: string
  readonly state?: string
  readonly items: readonly BookletItem[]
  readonly content?: Html
  /** Heading and content never stand on two pages. */
  readonly isTogether?: true
}

const numerals = '一 二 三 四 五 六 七 八 九 十'.split(' ')

export function chapterName({ label }: BookletChapter, at: number): string {
  return `${numerals[at] ?? at + 1}、${label}`
}

export const chapterAnchor = (at: number) => `chapter-${at + 1}`
export const itemAnchor = (chapter: number, item: number) => `part-${chapter + 1}-${item + 1}`

interface Block {
  readonly page: BookletItem['page']
  readonly content: Html
}

/** All chapters one after another; neighbours on the same kind of page share it. */
export function chaptersPart(chapters: readonly BookletChapter[]): Html {
  const blocks = chapters.flatMap(blocksOf)
  const runs: { page: Block['page']; contents: Html[] }[] = []
  for (const { page, content } of blocks) {
    const last = runs.at(-1)
    if (last?.page === page) last.contents.push(content)
    else runs.push({ page, contents: [content] })
  }
  return markup`${runs.map(({ page, contents }) => markup`<div class="${page}">${contents}</div>`)}`
}

function blocksOf(chapter: BookletChapter, at: number): Block[] {
  const heading = markup`<h2 id="${chapterAnchor(at)}">${chapterName(chapter, at)}</h2>`
  const whole = chapter.isTogether
    ? markup`<div class="together">${heading}${chapter.content}</div>`
    : markup`${heading}${chapter.content}`
  const items = chapter.items.map(({ page, content }, item) => ({ page, content: content(itemAnchor(at, item)) }))
  // The heading stands on the page of what it heads.
  return [{ page: items[0]?.page ?? 'table', content: whole }, ...items]
}
