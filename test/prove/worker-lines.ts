/** What the worker says, one line each: first that an act begins, then what is true since it was acknowledged. */
export type WorkerLine = BeginLine | AckLine | { readonly kind: 'failed'; readonly message: string }

/** What can be told before an act: what it will have changed, or what it is about. */
export interface ActFacts {
  /** Changed records by table, where they can be counted beforehand. */
  readonly changes?: Readonly<Record<string, number>>
  /** The backup that is restored. */
  readonly backup?: string
  readonly account?: string
  readonly password?: string
}

export interface BeginLine {
  readonly kind: 'begin'
  readonly act: string
  readonly facts: ActFacts
}

export interface AckLine {
  readonly kind: 'ack'
  readonly act: string
  readonly facts: ActFacts
  readonly seq: number
  readonly state: { readonly hash: string; readonly digest: string; readonly people: number; readonly made?: string }
}

export function writeLine({ kind, ...rest }: WorkerLine): string {
  return `${kind} ${JSON.stringify(rest)}\n`
}

/** Null for whatever else is printed, and for a line that was cut. */
export function readLine(line: string): WorkerLine | null {
  const kind = ['begin', 'ack', 'failed'].find((one) => line.startsWith(`${one} {`))
  if (!kind || !line.endsWith('}')) return null
  return { kind, ...(JSON.parse(line.slice(kind.length + 1)) as object) } as WorkerLine
}
