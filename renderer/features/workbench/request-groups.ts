import type { ApprovalRequest } from '@shared/requests/contract.ts'

/** Requests for the same act by the same person, as they stand in the list: decided on one by one or together. */
export interface RequestGroup {
  readonly act: string
  readonly requestedBy: string
  readonly requests: readonly ApprovalRequest[]
}

/** A group stands where its first request stood. */
export function requestGroups(requests: readonly ApprovalRequest[]): readonly RequestGroup[] {
  const groups = Map.groupBy(requests, ({ method, act, requestedBy }) => JSON.stringify([method, act, requestedBy]))
  return [...groups.values()].flatMap((found) => {
    const [first] = found
    return first ? [{ act: first.act, requestedBy: first.requestedBy, requests: found }] : []
  })
}
