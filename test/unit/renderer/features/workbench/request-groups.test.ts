import { expect, test } from 'vitest'
import type { ApprovalRequest } from '@shared/requests/contract.ts'
import { requestGroups } from '../../../../../renderer/features/workbench/request-groups.ts'

function aRequest(id: string, requestedBy: string, method: string): ApprovalRequest {
  return {
    id,
    method,
    act: method,
    concerns: '',
    reason: '重复录入',
    requestedBy,
    requestedAt: '2026-11-21T08:00:00.000Z',
    expiresAt: '2026-11-24T08:00:00.000Z',
    state: 'open',
    decidedBy: null,
    decidedAt: null,
    note: null,
    input: {},
  }
}

test('the same act by the same person is one group, at the place of its first request', () => {
  const groups = requestGroups([
    aRequest('1', '林悦', 'people.remove'),
    aRequest('2', '周敏', 'accounts.reset'),
    aRequest('3', '林悦', 'people.remove'),
    aRequest('4', '陈默', 'people.remove'),
    aRequest('5', '林悦', 'export.saveUnmasked'),
  ])

  expect(groups.map(({ requests }) => requests.map(({ id }) => id))).toEqual([['1', '3'], ['2'], ['4'], ['5']])
})
