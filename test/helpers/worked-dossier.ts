import { type DossierId, type RecordId } from '@shared/dossier/model.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { Role } from '@shared/security/roles.ts'
import {
  findAccountRow,
  getAccountRow,
  insertAccount,
  toAccount,
} from '../../electron/data/features/accounts/account-store.ts'
import { aPerson } from './a-person.ts'
import type { TestApp } from './test-app.ts'

export const note = { opinion: '同意', signedBy: '陈晓东', signedOn: '2026-03-31' }
export const noNote = { opinion: '', signedBy: '', signedOn: null }

interface Held {
  readonly communityIds?: readonly CommunityId[] | null
  readonly personId?: PersonId | null
}

/** The same window, another account: made when it is first needed, named after its role. */
export async function actAs(app: TestApp, role: Role, { communityIds = null, personId = null }: Held = {}) {
  const { session } = app.data
  const { reader, writer } = session.ledger!
  const id = `${role}-${personId ?? ''}-${communityIds?.join('-') ?? ''}`
  if (!findAccountRow(reader, id)) {
    const by = { accountId: null, accountName: '', approverId: null, approverName: null }
    const act = { method: 'test', act: '建立账号', subject: null, reason: null, ...by }
    const values = { loginName: id, displayName: role, roles: [role], communityIds, personId }
    const made = { id, createdAt: new Date().toISOString(), mustChangePassword: false }
    await writer.run(act, (db) => insertAccount(db, { ...made, ...values }))
  }
  session.account = toAccount(getAccountRow(reader, id))
}

export async function openYear(app: TestApp, personIds: readonly PersonId[], year = 2026): Promise<DossierId[]> {
  await app.call('dossiers', 'runBatch', { act: 'create', year, personIds: [...personIds], note: noNote })
  const ids = await Promise.all(personIds.map((personId) => app.call('dossiers', 'find', { personId, year })))
  return ids.map((id) => id!)
}

export async function aDossier(app: TestApp, communityId: CommunityId, name = '王海燕', year = 2026) {
  const personId = await app.call('people', 'create', aPerson({ name, communityId }))
  const [id] = await openYear(app, [personId], year)
  return { id: id!, personId }
}

export async function saveNew(
  app: TestApp,
  id: DossierId,
  section: string,
  ...records: readonly RecordValues[]
): Promise<readonly RecordId[]> {
  const drafts = records.map((values) => ({ id: null, revision: 0, values }))
  return app.call('dossiers', 'saveRecords', { id, section, drafts, removed: [] })
}

/** Declares what may be declared, and puts one smallest valid record into what must be filled. */
export async function fillDossier(app: TestApp, id: DossierId): Promise<void> {
  const { sections, statuses } = await app.call('dossiers', 'get', { id })
  const blank = new Set(statuses.filter(({ state }) => state === 'blank').map(({ section }) => section))
  for (const section of sections) {
    if (!section.isOn || !blank.has(section.id) || section.isRestricted) continue
    if (section.mayBeNone) await app.call('dossiers', 'declareNone', { id, section: section.id, isNone: true })
    else await saveNew(app, id, section.id, smallestRecord(section))
  }
}

export function smallestRecord({ fields, titleField }: ActiveSection): RecordValues {
  const wanted = fields.filter(({ required, id }) => required || id === titleField)
  return Object.fromEntries(wanted.map((field) => [field.id, smallestValue(field)]))
}

function smallestValue({ type, codes }: FieldDefinition): string | number | boolean {
  switch (type) {
    case 'code':
      return codes?.codes[0]?.label ?? ''
    case 'date':
      return '2026-03-02'
    case 'yearMonth':
      return '2026-03'
    case 'money':
    case 'integer':
    case 'decimal':
      return 1
    case 'boolean':
      return true
    case 'phone':
      return '15912342046'
    default:
      return '王小明'
  }
}

/** From the draft to the lock, each step by whoever may take it; the clerk acts again at the end. */
export async function confirmDossier(app: TestApp, id: DossierId): Promise<void> {
  await fillDossier(app, id)
  await app.call('dossiers', 'submit', { id, note })
  await app.call('dossiers', 'communityReview', { id, note })
  await actAs(app, 'reviewer')
  await app.call('dossiers', 'confirm', { id, note })
  await actAs(app, 'clerk')
}

/** Asks, has it agreed to by the leader, and does it as the clerk. */
export async function unlockDossier(app: TestApp, id: DossierId, reason: string): Promise<void> {
  await actAs(app, 'clerk')
  const input = { id }
  const approval = await app.call('requests', 'make', { method: 'dossiers.unlock', input }, { reason })
  await actAs(app, 'leader')
  await app.call('requests', 'decide', { id: approval, isApproved: true, note: '' })
  await actAs(app, 'clerk')
  await app.call('dossiers', 'unlock', input, { reason, approval })
}

export const gift = { date: '2026-02-10', handling: '上交', giftName: '中秋月饼', quantity: 2, value: 300 }
