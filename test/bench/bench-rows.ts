import { mkdirSync, writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'

/** One line of the table `npm run bench` prints. */
export interface BenchRow {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** Not to be exceeded; null where the figure only explains another. */
  readonly target: number | null
  readonly ok: boolean | null
  /** The worst of the runs whose median `value` is. */
  readonly worst?: number
  /** Processor time of the same task: what is left of `value` on an idle machine. */
  readonly cpu?: number
}

export function benchRow(name: string, values: readonly number[], unit: string, target: number | null): BenchRow {
  const value = rounded(median(values))
  return {
    name,
    value,
    unit,
    target,
    ok: target === null ? null : value <= target,
    worst: rounded(Math.max(...values)),
  }
}

/** Never asserts: a busy machine would make the figures a matter of luck. */
export function writeRows(name: string, rows: readonly BenchRow[]): void {
  const folder = join(import.meta.dirname, '../../out/bench')
  const load = {
    name: `${name}: load of the machine`,
    value: rounded(loadavg()[0] ?? 0),
    unit: '',
    target: null,
    ok: null,
  }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `${name}.json`), JSON.stringify([...rows, load], null, 2))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const middle = sorted.length / 2
  return ((sorted[Math.floor(middle - 0.5)] ?? Number.NaN) + (sorted[Math.ceil(middle - 0.5)] ?? Number.NaN)) / 2
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
