import { z } from 'zod'
import { communityId } from '../people/model.ts'
import { query, task, type Within } from '../rpc/contract.ts'
import type { Collection, CollectionSummary, Reminder } from './model.ts'

const id = z.string().min(1).max(60)
/** What comes back goes through the import, which concerns the whole street. */
const street = (): Within => 'street'

const sending = z.object({
  ledger: z.enum(['roster', 'training', 'talk', 'gift', 'decision', 'disclosure']),
  title: z.string().trim().min(1).max(60),
  dueOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  communityIds: z.array(communityId).min(1).max(500),
  /** A folder, from the dialog. */
  ticket: z.string().max(60),
})
export type Sending = z.infer<typeof sending>

/** Ledgers sent out to communities to be filled in, and what came back. */
export const collectionsContract = {
  list: query({ power: 'import.run', within: street, input: z.object({}) }).returns<readonly CollectionSummary[]>(),
  get: query({
    power: 'import.run',
    within: street,
    input: z.object({ id, today: z.string().max(10) }),
  }).returns<Collection>(),
  /**
   * Writes a workbook for each community into a new folder. What is known of its people is filled in; sensitive values
   * stay blank, and a blank that comes back changes nothing.
   */
  send: task({ power: 'export.masked', within: street, input: sending, act: '发出收集表(遮盖)' }).returns<Sent>(),
  /** The same with the sensitive values written out. */
  sendUnmasked: task({
    power: 'export.unmasked',
    within: street,
    input: sending,
    act: '发出收集表(不遮盖)',
    reason: 'required',
    secondPerson: true,
  }).returns<Sent>(),
  /** A text for each community that has not sent its workbook back. */
  reminders: query({
    power: 'import.run',
    within: street,
    input: z.object({ id, today: z.string().max(10) }),
  }).returns<readonly Reminder[]>(),
}

export interface Sent {
  readonly id: string
  /** Name of the folder that was written. */
  readonly folder: string
  readonly files: number
  readonly people: number
}
