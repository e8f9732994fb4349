import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OwnField } from '@shared/dossier/section-contract.ts'
import { builtInSections, sectionOf } from '@shared/dossier/sections/index.ts'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { aCommunity, aPerson } from '../helpers/a-person.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'
import type { PersonId } from '@shared/people/model.ts'

let app: TestApp
beforeEach(async () => {
  app = await openTestStreet()
})
afterEach(() => app.remove())

const current = () => app.call('sections', 'current', {})
const settings = () => app.call('sections', 'settings', {})

async function save({ on, ownFields }: { on?: readonly string[]; ownFields?: readonly OwnField[] }) {
  const before = await settings()
  await app.call('sections', 'save', { on: [...(on ?? before.on)], ownFields: [...(ownFields ?? before.ownFields)] })
}

async function openDossier(year: number): Promise<PersonId> {
  const communityId = await aCommunity(app, `${year}社区`)
  const personId = await app.call('people', 'create', aPerson({ communityId }))
  await app.call('dossiers', 'runBatch', {
    act: 'create',
    year,
    personIds: [personId],
    note: { opinion: '', signedBy: '', signedOn: null },
  })
  return personId
}

async function sectionsOfDossier(personId: PersonId, year: number) {
  const id = await app.call('dossiers', 'find', { personId, year })
  return app.call('dossiers', 'get', { id: id! })
}

const plates: OwnField = { id: 'own_1', section: 'conduct', label: '车牌号', type: 'text', isRequired: false }

test('begins with the sections that are on by default, and the own record of the person', async () => {
  const { version, sections } = await current()

  expect(version).toBe(1)
  expect(sections.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual(
    builtInSections.filter(({ level }) => level === 'default').map(({ id }) => id),
  )
})

test('a section is switched on and off, and the person’s own record stays', async () => {
  await save({ on: ['gifts', 'stocks'] })

  const { version, sections } = await current()
  expect(version).toBe(2)
  expect(sections.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual(['basics', 'gifts', 'stocks'])
})

test('an own field stands behind the others, with the number the program gives', async () => {
  await save({ ownFields: [{ ...plates, id: 'own_77' }] })

  expect((await settings()).ownFields).toEqual([plates])
  const section = sectionOf(await current(), 'conduct')
  expect(section.ownFields).toEqual(['own_1'])
  expect(section.fields.at(-1)).toMatchObject({ id: 'own_1', label: '车牌号', type: 'text' })
})

test('the number of a field that was taken away is never given again', async () => {
  await save({ ownFields: [plates] })
  await save({ ownFields: [] })
  await save({ ownFields: [{ ...plates, label: '工会职务' }] })

  expect((await settings()).ownFields.map(({ id }) => id)).toEqual(['own_2'])
})

test('a field keeps its number when its label changes, and cannot change its type', async () => {
  await save({ ownFields: [plates] })
  await save({ ownFields: [{ ...plates, label: '车牌号码' }] })

  expect((await settings()).ownFields).toEqual([{ ...plates, label: '车牌号码' }])
  await expect(save({ ownFields: [{ ...plates, type: 'money' }] })).rejects.toMatchObject({ code: 'invalid-input' })
})

test.each([
  ['in a section there is not', { ...plates, section: 'nowhere' }],
  ['in the person’s own record', { ...plates, section: 'basics' }],
  ['called as a column that stands there', { ...plates, label: ' 车辆' }],
])('refuses an own field %s', async (_what, field) => {
  await expect(save({ ownFields: [field] })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('refuses two own fields of one name, and a section it does not know', async () => {
  await expect(save({ ownFields: [plates, { ...plates, id: 'own_2' }] })).rejects.toMatchObject({
    code: 'invalid-input',
  })
  await expect(save({ on: ['gifts', 'nowhere'] })).rejects.toMatchObject({ code: 'invalid-input' })
})

test('a dossier keeps the sections it was made with', async () => {
  const person = await openDossier(2026)
  await save({ on: ['gifts'], ownFields: [plates] })

  const before = await sectionsOfDossier(person, 2026)
  expect(before.sectionSet).toBe(1)
  expect(before.sections.find(({ id }) => id === 'family')?.isOn).toBe(true)
  expect(before.sections.find(({ id }) => id === 'conduct')?.ownFields).toEqual([])

  const after = await sectionsOfDossier(await openDossier(2027), 2027)
  expect(after.sectionSet).toBe(2)
  expect(after.sections.find(({ id }) => id === 'family')?.isOn).toBe(false)
  expect(after.sections.find(({ id }) => id === 'conduct')?.ownFields).toEqual(['own_1'])
})

test('saving can be undone until a dossier stands on it', async () => {
  await save({ on: ['gifts'] })
  const { seq } = app.lastCommitted()!
  await app.call('history', 'undo', { seq })
  expect((await current()).sections.filter(({ isOn }) => isOn).length).toBeGreaterThan(10)

  await save({ on: ['gifts'] })
  const again = app.lastCommitted()!.seq
  const person = await openDossier(2026)
  await expect(app.call('history', 'undo', { seq: again })).rejects.toMatchObject({ code: 'dossier-refused' })
  expect((await sectionsOfDossier(person, 2026)).sections.filter(({ isOn }) => isOn)).toHaveLength(2)
})

test('saving cannot be undone once it was saved again', async () => {
  await save({ on: ['gifts'] })
  const { seq } = app.lastCommitted()!
  await save({ on: ['talks'] })

  await expect(app.call('history', 'undo', { seq })).rejects.toMatchObject({ code: 'dossier-refused' })
})

test('a new version of the program brings its sections into the settings of a street', async () => {
  await save({ on: ['gifts'], ownFields: [plates] })
  // As a program would have left it that knew neither talks, which are on by default, nor stocks, which are not.
  const db = openDatabase(join(app.folder, 'ledger.db'), Buffer.from(app.data.session.keys!.databaseKey))
  const known = db.prepare('SELECT definition FROM section_set WHERE version = 2').pluck().get() as string
  const older = (JSON.parse(known) as { id: string }[]).filter(({ id }) => id !== 'talks' && id !== 'stocks')
  db.prepare('UPDATE section_set SET definition = ? WHERE version = 2').run(JSON.stringify(older))
  db.close()

  const { version, sections } = await current()
  expect(version).toBe(3)
  expect(sections.filter(({ isOn }) => isOn).map(({ id }) => id)).toEqual(['basics', 'gifts', 'talks'])
  expect((await settings()).ownFields).toEqual([plates])

  const person = await openDossier(2026)
  expect((await sectionsOfDossier(person, 2026)).sectionSet).toBe(3)
  expect((await current()).version).toBe(3)
})
