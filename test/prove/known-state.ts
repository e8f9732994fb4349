/** What the folder must hold, from one kill to the next. */
export interface KnownState {
  readonly seq: number
  readonly hash: string
  readonly digest: string
  readonly password: string
  readonly databaseKey: Buffer
}

/** What was found in a folder after a kill. */
export interface Finding {
  /** What became of the act that was cut, and what the next start had to finish. */
  readonly found: readonly string[]
  readonly problems: readonly string[]
  /** Null where the folder cannot be used any further. */
  readonly next: KnownState | null
}
