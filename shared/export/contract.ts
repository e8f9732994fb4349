import { z } from 'zod'
import { task, type Within } from '../rpc/contract.ts'
import { communityId } from '../people/model.ts'

export const rosterRequest = z.object({
  /** A ticket for writing, from the save dialog. */
  ticket: z.string().max(60),
  /** Empty means every community. */
  communityIds: z.array(communityId).max(500),
  preparer: z.string().max(30),
  reviewer: z.string().max(30),
  contactPhone: z.string().max(30),
  /** `YYYY-MM-DD`, printed as 填报日期. */
  reportedOn: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
})
export type RosterRequest = z.infer<typeof rosterRequest>

export interface ExportResult {
  readonly fileName: string
  readonly people: number
  readonly communities: number
}

/** No choice of communities means all of them. */
const concerned = ({ communityIds }: RosterRequest): Within =>
  communityIds.length === 0 ? 'street' : { communities: communityIds }

/** 两委成员花名册. Two methods, because they need two powers and only one of them a reason. */
export const exportContract = {
  roster: task({
    power: 'export.masked',
    input: rosterRequest,
    act: '导出花名册(遮盖)',
    within: concerned,
  }).returns<ExportResult>(),
  rosterUnmasked: task({
    power: 'export.unmasked',
    input: rosterRequest,
    act: '导出花名册(不遮盖)',
    reason: 'required',
    within: concerned,
    secondPerson: true,
  }).returns<ExportResult>(),
}
