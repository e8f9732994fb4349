import { createHash } from 'node:crypto'
import { AppError } from '@shared/rpc/errors.ts'
import type { Approvals } from '../../rpc/dispatch.ts'
import { listAccounts } from '../accounts/account-store.ts'
import { powersOf } from '@shared/security/roles.ts'
import { getRequest, moveRequest } from './request-store.ts'

/** What is said only when the act is done: where a file goes, and a secret nobody else is to see. */
const saidLater = { ticket: 'later', password: 'later' }

/** What two calls must agree in to be the same act: everything but what is said later. */
export function hashOfInput(input: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(withoutLater(input), (_key, value: unknown) => sorted(value)))
    .digest('hex')
}

export function withoutLater(input: unknown): unknown {
  if (typeof input !== 'object' || input === null) return input
  return Object.fromEntries(Object.entries(input).filter(([key]) => !Object.hasOwn(saidLater, key)))
}

/** An input that its schema accepts while it is only asked for. */
export function withLater(input: unknown): unknown {
  return { ...saidLater, ...(input as object) }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/**
 * Four eyes: an act that needs a second person waits for one as long as there is one. In a street with a single
 * account nobody could ever agree; there the reason and the audit must do.
 */
export const approvals: Approvals = {
  approverOf(db, { method, input, approval, account, now }) {
    if (approval === undefined) {
      const isAnybodyThere = listAccounts(db).some(
        ({ id, disabledAt, roles }) =>
          id !== account.id && disabledAt === null && powersOf(roles).includes('requests.decide'),
      )
      if (isAnybodyThere) throw new AppError('approval-needed', method, { method })
      return null
    }
    const request = getRequest(db, approval, now.toISOString())
    const fits =
      request.state === 'approved' &&
      request.method === method &&
      request.requestedById === account.id &&
      request.inputHash === hashOfInput(input) &&
      request.decidedById !== null
    if (!fits) throw new AppError('approval-invalid', `Request ${approval} does not cover ${method}`)
    return { id: request.decidedById ?? '', name: request.decidedBy ?? '' }
  },
  use: (db, requestId) => moveRequest(db, requestId, 'approved', 'used'),
}
