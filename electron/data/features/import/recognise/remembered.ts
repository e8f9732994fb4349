/** A function of texts that is asked the same again and again; it forgets all when it has kept too many. */
export function remembered<T>(find: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>()
  return (text) => {
    const before = answers.get(text)
    if (before !== undefined) return before
    if (answers.size > 20_000) answers.clear()
    const answer = find(text)
    answers.set(text, answer)
    return answer
  }
}
