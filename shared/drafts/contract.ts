import { z } from 'zod'
import { task } from '../rpc/contract.ts'

/** Where something is typed: `dossier:<id>/<section>`. */
const place = z.string().min(1).max(200)

/**
 * Input that is not saved yet, kept through a crash. It holds personal data, so it lies encrypted in the data folder,
 * apart for each account; nobody but the account that typed it reads it back.
 */
export const draftsContract = {
  /** Replaces what was kept of this place. `text` is the page's own affair. */
  save: task({ power: 'signed-in', input: z.object({ place, text: z.string().max(20_000_000) }) }).returns<void>(),
  /** Null: nothing was kept, or it can no longer be read. */
  load: task({ power: 'signed-in', input: z.object({ place }) }).returns<{
    readonly text: string
    readonly savedAt: string
  } | null>(),
  clear: task({ power: 'signed-in', input: z.object({ place }) }).returns<void>(),
}
