export interface ComparedLine {
  readonly before: string | null
  readonly after: string | null
}

/**
 * Lines of two texts beside each other. Lines that both begin and end with stand as they are; between them equal
 * lines are found in their order, and what is left over is changed.
 */
export function compareLines(before: readonly string[], after: readonly string[]): readonly ComparedLine[] {
  const compared: ComparedLine[] = []
  const later = new Map<string, number[]>()
  for (const [at, line] of after.entries()) later.set(line, [...(later.get(line) ?? []), at])
  let done = 0
  let waiting: string[] = []
  const flush = (to: number) => {
    const added = after.slice(done, to)
    for (let at = 0; at < Math.max(waiting.length, added.length); at += 1)
      compared.push({ before: waiting[at] ?? null, after: added[at] ?? null })
    waiting = []
    done = to
  }
  for (const line of before) {
    const found = later.get(line)?.find((at) => at >= done)
    if (found === undefined) waiting.push(line)
    else {
      flush(found)
      compared.push({ before: line, after: line })
      done = found + 1
    }
  }
  flush(after.length)
  return compared
}
