const ticked = /[■☑√✓✔●]/
const unticked = /[□☐○×✗]/
const anyBox = /([■☑√✓✔●□☐○×✗])/

/** What is ticked in a cell of boxes; null where there are none. 全社会■特定对象□ has its boxes behind, ■公开栏 before. */
export function tickedOf(text: string): string[] | null {
  if (!ticked.test(text) && !unticked.test(text)) return null
  const parts = text.split(anyBox).map((part) => part.replaceAll(/^[\s、，,；;]+|[\s、，,；;]+$/g, ''))
  const isBefore = parts[0] === ''
  const chosen: string[] = []
  // split keeps the boxes at the odd places.
  for (let box = 1; box < parts.length; box += 2) {
    const label = isBefore ? parts[box + 1] : parts[box - 1]
    if (ticked.test(parts[box]!) && label) chosen.push(label)
  }
  return chosen
}
