import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'

export type RequestState = 'open' | 'approved' | 'refused' | 'withdrawn' | 'expired' | 'used'

/** One account asks another for an act that needs two. */
export interface ApprovalRequest {
  readonly id: string
  readonly method: string
  /** What the act is called: 删除人员. */
  readonly act: string
  /** What it concerns, in words: 张伟（北辰社区）. */
  readonly concerns: string
  readonly reason: string
  readonly requestedBy: string
  readonly requestedAt: string
  readonly expiresAt: string
  readonly state: RequestState
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly note: string | null
  /** As it was asked for; whoever asked calls the method with it once it is approved. */
  readonly input: unknown
}

const id = z.string().min(1).max(60)

export const requestsContract = {
  /** One's own of the last 30 days, and those one may decide on. */
  list: query({ power: 'signed-in', input: z.object({}) }).returns<{
    readonly mine: readonly ApprovalRequest[]
    readonly toDecide: readonly ApprovalRequest[]
  }>(),
  /** `input` is checked by the method's own schema; a ticket or a password is said only when the act is done. */
  make: command({
    power: 'signed-in',
    input: z.object({ method: z.string().max(60), input: z.unknown() }),
    act: '申请批准',
    reason: 'required',
  }).returns<string>(),
  withdraw: command({
    power: 'signed-in',
    input: z.object({ id }),
    act: '撤回申请',
    subject: (input) => `request:${input.id}`,
  }).returns<void>(),
  /** Never on one's own. */
  decide: command({
    power: 'requests.decide',
    input: z.object({ id, isApproved: z.boolean(), note: z.string().trim().max(200) }),
    act: '审批申请',
    subject: (input) => `request:${input.id}`,
  }).returns<void>(),
}
