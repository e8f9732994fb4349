import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appContract } from '@shared/app-contract.ts'
import type { Contract } from '@shared/rpc/contract.ts'
import type { DisclosureId, ItemId } from '@shared/disclosure/model.ts'
import type { DossierId } from '@shared/dossier/model.ts'
import type { PersonChanges } from '@shared/people/contract.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import type { Account } from '@shared/security/model.ts'
import { allPowers } from '@shared/security/powers.ts'
import { type Role, roleIds, roles } from '@shared/security/roles.ts'
import { getAccountRow, insertAccount, toAccount } from '../../electron/data/features/accounts/account-store.ts'
import { approvals } from '../../electron/data/features/requests/approvals.ts'
import { createDispatcher } from '../../electron/data/rpc/dispatch.ts'
import { aDecision } from '../helpers/a-decision.ts'
import { adopt, anItemInForce } from '../helpers/a-disclosure.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { type Place, sampleInputs } from '../helpers/sample-inputs.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import { openYear } from '../helpers/worked-dossier.ts'

const contract: Contract = appContract
const methods = Object.entries(contract).flatMap(([feature, declared]) =>
  Object.entries(declared).map(([verb, method]) => ({ name: `${feature}.${verb}`, feature, verb, method })),
)
type Declared = (typeof methods)[number]

const secondPersonMethods = methods.filter(({ method }) => method.secondPerson)
const scopedRoles = roleIds.filter((role) => roles[role].isScoped)

function inputOf({ feature, verb }: Declared, place: Place): unknown {
  const samples = (sampleInputs as Record<string, Record<string, (place: Place) => unknown>>)[feature]
  return samples?.[verb]?.(place)
}

function mayCall(role: Role, { method: { power } }: Declared): boolean {
  return power === 'anyone' || power === 'signed-in' || has(role, power)
}

function has(role: Role, power: string): boolean {
  return (roles[role].powers as readonly string[]).includes(power)
}

/** How far a call comes that nothing keeps back: there is somebody to be asked in this street. */
const farthest = ({ method }: Declared) => (method.secondPerson ? 'approval-needed' : 'reached')

let app: TestApp
let catalogueItem: ItemId | undefined
let own: Place
let other: Place
/** Lives in the own community and has a post in the other. */
let between: Place
let dispatch: ReturnType<typeof createDispatcher>

/** The real contract, session, and approvals around handlers that only say that they were reached. */
function dispatcherToNowhere() {
  const handlers = Object.fromEntries(
    Object.entries(contract).map(([feature, declared]) => [
      feature,
      Object.fromEntries(Object.keys(declared).map((verb) => [verb, () => 'reached'])),
    ]),
  )
  const { session } = app.data
  const told = { announce: () => undefined, now: () => new Date(), newId: () => 'id' }
  return createDispatcher({ contract, handlers, session, approvals, ...told })
}

/** `reached`, or the code the dispatcher refused with. */
async function answerTo(caller: Account, method: string, input: unknown): Promise<unknown> {
  app.data.session.account = caller
  const signal = new AbortController().signal
  try {
    const { output } = await dispatch({ method, input, reason: '试', signal, report: () => undefined })
    return output
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
}

function accountOf(role: Role, communityIds: readonly string[] | null = null): Account {
  return { ...toAccount(getAccountRow(app.data.session.ledger!.reader, role)), communityIds }
}

async function aPlace(name: string): Promise<Place> {
  const communityId = await aCommunity(app, name)
  const personId = await app.call('people', 'create', aPerson({ name: `王${name}`, communityId }))
  const { seq } = app.lastCommitted()!
  const decisionId = await app.call('decisions', 'create', { communityId, year: 2026, values: aDecision() })
  const disclosureId = await aDisclosureOf(communityId)
  return { communityId, personId, seq, decisionId, disclosureId, dossierId: await aDossierOf(personId) }
}

/** The catalogue is put in force with the first. */
async function aDisclosureOf(communityId: CommunityId): Promise<DisclosureId> {
  const item = catalogueItem ?? (catalogueItem = await anItemInForce(app, { timeText: '每季度公布一次' }))
  await adopt(app, item, [communityId], '2026-01-01')
  return app.call('disclosures', 'begin', { communityId, itemId: item, period: '2026Q1', title: '' })
}

async function aDossierOf(personId: PersonId): Promise<DossierId> {
  const [dossierId] = await openYear(app, [personId])
  return dossierId!
}

beforeAll(async () => {
  app = await openTestStreet()
  own = await aPlace('北辰社区')
  other = await aPlace('东湖社区')
  const posts = [{ communityId: other.communityId, organisation: 'party' as const, post: '委员' }]
  const appointments = posts.map((post) => ({ ...post, startedOn: null, endedOn: null }))
  const personId = await app.call('people', 'create', aPerson({ communityId: own.communityId, appointments }))
  const { seq } = app.lastCommitted()!
  const { communityId, decisionId, disclosureId } = own
  between = { communityId, decisionId, disclosureId, personId, seq, dossierId: await aDossierOf(personId) }
  const nobody = { accountId: null, accountName: '', approverId: null, approverName: null }
  const act = { method: 'test', act: '建立账号', subject: null, reason: null, ...nobody }
  const held = { communityIds: null, personId: null, createdAt: new Date().toISOString(), mustChangePassword: false }
  await app.data.session.ledger!.writer.run(act, (db) => {
    for (const role of roleIds)
      insertAccount(db, { ...held, id: role, loginName: role, displayName: role, roles: [role] })
  })
  dispatch = dispatcherToNowhere()
})
afterAll(() => app.remove())

describe('the declarations', () => {
  test.each(methods)('$name has a power that is known, and a sample that its schema accepts', (declared) => {
    const { method } = declared
    expect([...allPowers, 'anyone', 'signed-in']).toContain(method.power)
    expect(method.input.safeParse(inputOf(declared, own))).toMatchObject({ success: true })
  })

  test.each(allPowers)('%s is held by a role and asked for by a method', (power) => {
    expect(roleIds.some((role) => has(role, power))).toBe(true)
    // A restricted section is asked for by the methods of all sections: dossier-records.test.ts.
    const isOfSections = power === 'dossiers.restricted'
    expect(isOfSections || methods.some(({ method }) => method.power === power)).toBe(true)
  })

  test('every act for two has somebody other than whoever asks to decide on it', () => {
    for (const { method } of secondPersonMethods) {
      expect(method).toMatchObject({ reason: 'required', act: expect.any(String) })
      const asking = roleIds.filter((role) => has(role, method.power))
      for (const role of asking) expect(roleIds.some((one) => one !== role && has(one, 'requests.decide'))).toBe(true)
    }
  })
})

describe.each(roleIds)('%s', (role) => {
  test.each(methods)('$name', async (declared) => {
    const answer = await answerTo(accountOf(role), declared.name, inputOf(declared, own))

    expect(answer).toBe(mayCall(role, declared) ? farthest(declared) : 'power-missing')
  })
})

describe.each(scopedRoles)('%s with a limit', (role) => {
  const callable = methods.filter((declared) => declared.method.within && mayCall(role, declared))
  const limited = () => accountOf(role, [own.communityId])

  test.each(callable)('$name: the own community, not another', async (declared) => {
    const isStreetWide = declared.method.within?.(inputOf(declared, own)) === 'street'
    const ownAnswer = await answerTo(limited(), declared.name, inputOf(declared, own))
    const otherAnswer = await answerTo(limited(), declared.name, inputOf(declared, other))

    expect(ownAnswer).toBe(isStreetWide ? 'out-of-scope' : farthest(declared))
    expect(otherAnswer).toBe('out-of-scope')
  })

  test.each(callable)('$name: also somebody of the own community who holds a post elsewhere', async (declared) => {
    const input = inputOf(declared, between)
    const within = declared.method.within?.(input)
    const isOfPersonOrCommunity = typeof within === 'object' && !('act' in within)
    const answer = await answerTo(limited(), declared.name, input)

    expect(answer).toBe(isOfPersonOrCommunity ? farthest(declared) : 'out-of-scope')
  })
})

test('without a limit of their own are lists and batches, which keep to the communities, consultations, and copies', () => {
  const open = methods.filter(
    (declared) =>
      !declared.method.within &&
      declared.method.power !== 'anyone' &&
      declared.method.power !== 'signed-in' &&
      scopedRoles.some((role) => mayCall(role, declared)),
  )

  expect(open.map(({ name }) => name).toSorted()).toEqual([
    'attachments.check',
    'backup.counts',
    'backup.list',
    'backup.run',
    'catalogues.bases',
    'catalogues.busyCommunities',
    'catalogues.compare',
    'catalogues.items',
    'catalogues.list',
    'catalogues.parseTime',
    'consultations.booklet',
    'consultations.close',
    'consultations.find',
    'consultations.list',
    'consultations.view',
    'decisions.list',
    'decisions.tiers',
    'disclosures.check',
    'disclosures.duties',
    'disclosures.figures',
    'disclosures.list',
    'disclosures.matrix',
    'disclosures.month',
    'disclosures.notice',
    'disclosures.verify',
    'dossiers.list',
    'dossiers.people',
    'dossiers.planBatch',
    'dossiers.runBatch',
    'dossiers.summary',
    'dossiers.years',
    'findings.contradictions',
    'findings.due',
    'findings.list',
    'people.jump',
    'people.list',
    'people.posts',
    'people.summary',
    'search.records',
    'sections.current',
  ])
})

test('what takes in the whole street is refused to whoever is limited', async () => {
  const wide = [
    ['people.saveCommunity', { ...(inputOf(find('people.saveCommunity'), own) as object), id: null }],
    ['people.create', { name: '王敏' }],
    ['people.create', { name: '王敏', communityId: other.communityId }],
    ['export.save', { ...(inputOf(find('export.save'), own) as object), communityIds: [] }],
    ['export.save', { ...(inputOf(find('export.save'), own) as object), communityIds: bothCommunities() }],
  ] as const
  for (const [method, input] of wide)
    expect(await answerTo(accountOf('clerk', [own.communityId]), method, input)).toBe('out-of-scope')
})

describe('a clerk with a limit, saving one of its people', () => {
  const post = (communityId: CommunityId, name = '委员') => ({
    communityId,
    organisation: 'committee' as const,
    post: name,
    startedOn: null,
    endedOn: null,
  })

  /** Through the real handlers, and as it stands afterwards. */
  async function save(id: PersonId, changes: PersonChanges) {
    app.data.session.account = accountOf('clerk', [own.communityId])
    const { revision } = await app.call('people', 'get', { id })
    await app.call('people', 'save', { id, revision, changes })
    return app.call('people', 'get', { id })
  }

  test('gives it posts in the own community, and none in another', async () => {
    const { appointments } = await save(own.personId, { appointments: [post(own.communityId)] })
    expect(appointments).toMatchObject([{ communityId: own.communityId, post: '委员' }])

    const both = [...appointments, post(other.communityId)]
    const refused = await save(own.personId, { appointments: both }).catch((error: AppError) => error)
    expect(refused).toMatchObject({ code: 'out-of-scope' })
    expect(errorText(refused as AppError)).toContain('东湖社区')
    expect((await app.call('people', 'get', { id: own.personId })).appointments).toEqual(appointments)
  })

  test('leaves a post it holds elsewhere as it is', async () => {
    const { appointments } = await app.call('people', 'get', { id: between.personId })
    const changed = await save(between.personId, { appointments: [...appointments, post(own.communityId)] })
    expect(changed.appointments).toHaveLength(2)

    const refusals = [[], appointments.map((held) => ({ ...held, post: '书记' }))]
    for (const posts of refusals)
      await expect(save(between.personId, { appointments: posts })).rejects.toMatchObject({ code: 'out-of-scope' })
  })

  test('does not hand it to another community', async () => {
    for (const communityId of [other.communityId, null])
      await expect(save(own.personId, { communityId })).rejects.toMatchObject({ code: 'out-of-scope' })
    expect(await save(own.personId, { communityId: own.communityId, remark: '核对' })).toMatchObject({ remark: '核对' })
  })
})

const bothCommunities = () => [own.communityId, other.communityId]

function find(name: string): Declared {
  return methods.find((declared) => declared.name === name)!
}
