export interface LinkedGroups {
  link: (one: number, other: number) => void
  areLinked: (one: number, other: number) => boolean
  /** Every group in the order of its first member. */
  all: () => number[][]
}

/** Things that belong together, found pair by pair. */
export function createGroups(size: number): LinkedGroups {
  const parents = Array.from({ length: size }, (_, at) => at)
  const root = (at: number): number => {
    let found = at
    while (parents[found] !== found) found = parents[found]!
    // Shortens the way for the next one.
    parents[at] = found
    return found
  }
  return {
    link(one, other) {
      const [a, b] = [root(one), root(other)]
      parents[Math.max(a, b)] = Math.min(a, b)
    },
    areLinked: (one, other) => root(one) === root(other),
    all() {
      const groups = new Map<number, number[]>()
      for (let at = 0; at < size; at += 1) {
        const first = root(at)
        const group = groups.get(first)
        if (group) group.push(at)
        else groups.set(first, [at])
      }
      return [...groups.values()]
    },
  }
}
