import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { data } from '../../data/data.ts'

export interface Answer {
  readonly isApproved: boolean
  readonly note: string
}

/** One decision each, one after another: where one is refused, those before it stand. */
export async function decideRequests(
  requests: readonly ApprovalRequest[],
  answer: Answer,
  onDecided: (decided: number) => void,
): Promise<void> {
  for (const [at, { id }] of requests.entries()) {
    await data.requests.decide({ id, ...answer })
    onDecided(at + 1)
  }
}
