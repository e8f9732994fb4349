/** A row of numbers that is the same for the same seed. */
export interface Chance {
  /** 0 up to and without `below`. */
  int(below: number): number
  is(share: number): boolean
  of<T>(list: readonly T[]): T
}

/** mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (below: number) => Math.floor(next() * below)
  return { int, is: (share) => next() < share, of: (list) => list[int(list.length)]! }
}
