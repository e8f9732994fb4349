import type { Contract } from '@shared/rpc/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { requestsContract } from '@shared/requests/contract.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { mayConcern } from '../../rpc/judge-call.ts'
import { readSettings } from '../settings/settings-store.ts'
import { hashOfInput, withLater, withoutLater } from './approvals.ts'
import { getRequest, insertRequest, listOpenRequests, listRequestsOf, moveRequest } from './request-store.ts'

interface Deps {
  readonly contract: Contract
  /** Says in Chinese what a call concerns, for whoever has to decide. */
  readonly concernsOf: (db: ReadDb, method: string, input: unknown) => string
}

const dayMs = 24 * 60 * 60 * 1000
const shownDays = 30

export function requestHandlers({ contract, concernsOf }: Deps): Handlers<typeof requestsContract> {
  return {
    list(_input, { db, account, now }) {
      const at = now()
      const since = new Date(at.getTime() - shownDays * dayMs).toISOString()
      const mayDecide = account.powers.includes('requests.decide')
      return {
        mine: listRequestsOf(db, account.id, since, at.toISOString()),
        toDecide: mayDecide ? listOpenRequests(db, account.id, at.toISOString()) : [],
      }
    },

    make({ method, input }, { db, account, now, newId, reason }) {
      const [feature = '', verb = ''] = method.split('.')
      const wanted = contract[feature]?.[verb]
      if (!wanted?.secondPerson) throw new AppError('unknown-method', method)
      const power = wanted.power
      if (power !== 'anyone' && power !== 'signed-in' && !account.powers.includes(power))
        throw new AppError('power-missing', method, { power })
      const parsed = wanted.input.safeParse(withLater(input))
      if (!parsed.success) throw new AppError('invalid-input', parsed.error.message)
      if (wanted.within) mayConcern(db, account, wanted.within(parsed.data))
      const id = newId()
      const requestedAt = now()
      const expiresAt = new Date(requestedAt.getTime() + readSettings(db).requestDays * dayMs)
      insertRequest(db, {
        id,
        method,
        act: wanted.act ?? method,
        concerns: concernsOf(db, method, parsed.data),
        input: withoutLater(parsed.data),
        inputHash: hashOfInput(parsed.data),
        reason: reason ?? '',
        requestedById: account.id,
        requestedAt: requestedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })
      return id
    },

    withdraw({ id }, { db, account, now }) {
      const request = getRequest(db, id, now().toISOString())
      if (request.requestedById !== account.id) throw new AppError('not-found', `No own request ${id}`)
      moveRequest(db, id, 'open', 'withdrawn')
    },

    decide({ id, isApproved, note }, { db, account, now }) {
      const at = now().toISOString()
      const request = getRequest(db, id, at)
      if (request.requestedById === account.id) throw new AppError('power-missing', 'Nobody decides on his own request')
      if (request.state !== 'open') throw new AppError('approval-invalid', `Request ${id} is ${request.state}`)
      moveRequest(db, id, 'open', isApproved ? 'approved' : 'refused', { by: account.id, at, note })
    },
  }
}
