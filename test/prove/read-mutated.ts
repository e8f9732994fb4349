import { readFileSync } from 'node:fs'
import type { FileError } from '@shared/import/reading.ts'
import { readWorkbookApart } from '../../electron/data/workbook/read-apart.ts'
import { fileErrors } from '../../electron/data/workbook/file-errors.ts'
import { seededRandom } from '../../electron/data/demo/seeded-random.ts'
import { biffOf } from '../helpers/biff-of.ts'
import { mutated } from '../helpers/mutate-file.ts'
import { ownLedgers } from '../helpers/read-files.ts'

export interface MutatedReading {
  readonly file: string
  readonly what: string
  /** `read`, the code of the error, or that the reader had to be stopped. */
  readonly outcome: string
  readonly ms: number
  /** What must not be: no end, no sentence, a reader that threw. */
  readonly problem: string | null
}

/** A reader that turns in circles is stopped before this. */
const longestMs = 12_000

/** Reads files that were damaged in ways the seed chooses; each ends as a result or as an error a clerk can read. */
export async function readMutated(
  count: number,
  seed: number,
  onRead?: (reading: MutatedReading) => void,
): Promise<MutatedReading[]> {
  const dice = seededRandom(seed)
  const sources = sourceFiles()
  const readings: MutatedReading[] = []
  for (let number = 0; number < count; number += 1) {
    const source = sources[number % sources.length]!
    const { what, bytes } = mutated(source.bytes, dice)
    const reading = { file: source.name, what, ...(await readOne(bytes, source.name)) }
    readings.push(reading)
    onRead?.(reading)
  }
  return readings
}

function sourceFiles(): { name: string; bytes: Buffer }[] {
  const text = Buffer.from('d5c5ceb0', 'hex')
  const old = ([2, 3, 4, 5] as const).map((version) => ({
    name: `biff${version}.xls`,
    bytes: biffOf(version, text, 936),
  }))
  return [...ownLedgers().map(({ name, path }) => ({ name, bytes: readFileSync(path) })), ...old]
}

async function readOne(bytes: Buffer, name: string): Promise<Pick<MutatedReading, 'outcome' | 'ms' | 'problem'>> {
  const start = performance.now()
  try {
    const { result } = await readWorkbookApart(bytes, name)
    const ms = performance.now() - start
    const late = ms > longestMs ? `no end within ${longestMs / 1000} s` : null
    if (!result.ok) return { outcome: outcomeOf(result.error), ms, problem: late ?? problemOf(result.error) }
    const hasCells = result.content.sheets.some((sheet) => sheet.rows.some((row) => row.some(Boolean)))
    return { outcome: 'read', ms, problem: hasCells ? late : 'read, and nothing in it' }
  } catch (error) {
    return { outcome: 'threw', ms: performance.now() - start, problem: String(error) }
  }
}

function outcomeOf({ code, message }: FileError): string {
  return message === fileErrors.tooSlow.message ? 'stopped: it would not end' : code
}

function problemOf({ code, message }: FileError): string | null {
  return /。$/.test(message) ? null : `no sentence for ${code}`
}
