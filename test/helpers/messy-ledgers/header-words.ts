import type { LedgerId } from '@shared/ledgers/definition.ts'

/** What clerks write over a column, a field a line; `#` is a column no ledger knows, `|` parts the wordings. */
export interface HeaderWords {
  readonly fields: Readonly<Record<string, readonly string[]>>
  readonly foreign: readonly string[]
  readonly titles: readonly string[]
}

/** Which words and ways of writing a ledger is made of. */
export type BatchName = 'first' | 'second' | 'third'

export type Batch = Readonly<Record<LedgerId, HeaderWords>>

/** Reads the lines of a batch: `field: wording|wording`, `#: foreign|foreign`, `=: title|title`. */
export function headerWords(lines: string): HeaderWords {
  const fields: Record<string, string[]> = {}
  for (const line of lines.trim().split('\n')) {
    const at = line.indexOf(':')
    fields[line.slice(0, at).trim()] = line
      .slice(at + 1)
      .split('|')
      .map((one) => one.trim().replace(/\\n/g, '\n'))
  }
  const { '#': foreign = [], '=': titles = [], ...known } = fields
  return { fields: known, foreign, titles }
}
