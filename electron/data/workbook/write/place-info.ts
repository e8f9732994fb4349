import { emOf, widthOfEm } from './text-extent.ts'

/** A run of columns, both counted from 0 and included. */
export interface Block {
  readonly text: string
  readonly from: number
  readonly to: number
}

/** Of the body of most tables, in points: a block gets at least the room of its text. */
const infoFontSize = 10

/** Spreads the blocks of the info line over the columns, each with room after its text in proportion. */
export function placeInfo(blocks: readonly string[], widths: readonly number[]): Block[] {
  return place(fewEnough(blocks, widths.length), widths)
}

/** A table of few columns has the last blocks in one. */
function fewEnough(texts: readonly string[], most: number): readonly string[] {
  return texts.length <= most ? texts : [...texts.slice(0, most - 1), texts.slice(most - 1).join('　')]
}

function place(texts: readonly string[], widths: readonly number[]): Block[] {
  const room = widths.reduce((sum, width) => sum + width, 0)
  // Room to write by hand where nothing is filled in yet.
  const wanted = texts.map((text) => emOf(text) + 4)
  const scale = room / wanted.reduce((sum, em) => sum + em, 0)
  const blocks: Block[] = []
  let from = 0
  let reached = 0
  let target = 0
  texts.forEach((text, index) => {
    target += (wanted[index] ?? 0) * scale
    const lastAllowed = widths.length - (texts.length - index)
    let to = from
    reached += widths[to] ?? 0
    const enough = reached - (widths[from] ?? 0) + widthOfEm(emOf(text), infoFontSize)
    const isShort = () => reached < enough || reached + (widths[to + 1] ?? 0) / 2 < target
    while (to < lastAllowed && isShort()) reached += widths[++to] ?? 0
    if (index === texts.length - 1) to = widths.length - 1
    blocks.push({ text, from, to })
    from = to + 1
  })
  return blocks
}
