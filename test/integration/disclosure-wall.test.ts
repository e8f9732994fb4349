import { globSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { appContract } from '@shared/app-contract.ts'
import type { Contract } from '@shared/rpc/contract.ts'
import type { ReadDb, WriteDb } from '../../electron/data/db/connection.ts'
import { behindWall, dossierTables, publishingFeatures, throughTheDoor } from '../../electron/data/db/wall.ts'
import { approvals } from '../../electron/data/features/requests/approvals.ts'
import { createDispatcher } from '../../electron/data/rpc/dispatch.ts'
import { openTestStreet, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
beforeAll(async () => {
  app = await openTestStreet()
})
afterAll(() => app.remove())

const readDossiers = (_input: unknown, { db }: { db: ReadDb }) => db.prepare('SELECT count(*) FROM dossier').all()

/** The real dispatcher around handlers that try what they must not. */
function dispatcherTo(handlers: Record<string, Record<string, unknown>>) {
  const told = { announce: () => undefined, now: () => new Date(), newId: () => 'id' }
  const contract: Contract = appContract
  const dispatch = createDispatcher({ contract, handlers, session: app.data.session, approvals, ...told })
  const signal = new AbortController().signal
  return (method: string, input: unknown) => dispatch({ method, input, signal, report: () => undefined })
}

describe('at run time', () => {
  const figures = { year: 2026, today: '2026-11-22' }

  test('a query, a command and a task of the publishing features are refused dossiers', async () => {
    const write = (_input: unknown, { db }: { db: WriteDb }) => db.prepare(`UPDATE dossier SET box = '1'`).run()
    const task = (_input: unknown, context: { write: (work: (db: WriteDb) => unknown) => Promise<unknown> }) =>
      context.write((db) => db.exec('DELETE FROM attachment'))
    const call = dispatcherTo({
      disclosures: { figures: readDossiers, addEvidence: task },
      calendar: { saveDay: write },
      decisions: { tiers: readDossiers },
      catalogues: { list: readDossiers },
    })
    const evidence = { id: 'x', kind: 'link', channel: '', takenOn: '2026-01-01', tickets: [], link: null, note: null }
    const calls = [
      ['disclosures.figures', figures],
      ['disclosures.addEvidence', evidence],
      ['calendar.saveDay', { day: '2026-01-05', isWorkday: false, name: '试' }],
      ['decisions.tiers', {}],
      ['catalogues.list', {}],
    ] as const
    for (const [method, input] of calls)
      await expect(call(method, input), method).rejects.toMatchObject({ code: 'wall' })
  })

  test('other features are not', async () => {
    const call = dispatcherTo({ dossiers: { years: readDossiers } })

    await expect(call('dossiers.years', {})).resolves.toMatchObject({ output: [{ 'count(*)': 0 }] })
  })

  test.each([...dossierTables])('%s is refused however it is written', (table) => {
    const db = behindWall(app.data.session.ledger!.reader)
    const ways = [
      `SELECT * FROM ${table}`,
      `SELECT * FROM "${table.toUpperCase()}"`,
      `SELECT 1 FROM community, main.[${table}]`,
      `SELECT 1 WHERE 1 IN (SELECT 1 FROM \`${table}\` WHERE rowid = ?)`,
      `INSERT INTO ${table} DEFAULT VALUES`,
      `WITH x AS (SELECT * FROM ${table}) SELECT * FROM x WHERE 1 = @id`,
    ]
    for (const sql of ways) expect(() => db.prepare(sql), sql).toThrow(expect.objectContaining({ code: 'wall' }))
  })

  test('a column that is called like a table may be named', () => {
    const db = behindWall(app.data.session.ledger!.reader)
    const sql = 'SELECT opinion FROM disclosure_step WHERE disclosure_id = @id AND opinion IS NOT NULL'

    expect(db.prepare(sql).all({ id: 'x' })).toEqual([])
    expect(() => db.prepare('SELECT opinion.purpose FROM disclosure_step, opinion')).toThrow(
      expect.objectContaining({ code: 'wall' }),
    )
  })

  test('the one door leads through', () => {
    const db = behindWall(app.data.session.ledger!.reader)

    expect(throughTheDoor(db).prepare('SELECT * FROM dossier').all()).toEqual([])
  })
})

describe('in the sources', () => {
  const root = resolve(import.meta.dirname, '../..')
  const features = join(root, 'electron/data/features')
  const own = [...publishingFeatures].flatMap((feature) => globSync(`${feature}/**/*.ts`, { cwd: features }))
  const door = 'decisions/conflict-check/'
  /** The file store looks with a connection of its own; of the people's store, what asks for dossiers is not called. */
  const besides = ['electron/data/db/named-files.ts', 'electron/data/features/people/community-store.ts']

  /** What a file needs when it runs: types are gone by then. */
  function importsOf(file: string): string[] {
    const text = readFileSync(file, 'utf8')
    const found = [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm)]
    return found.map(([, path = '']) => resolve(dirname(file), path))
  }

  function reachedFrom(file: string, known = new Map<string, string>(), by = ''): Map<string, string> {
    if (known.has(file)) return known
    known.set(file, by)
    for (const next of importsOf(file)) if (!next.includes(door)) reachedFrom(next, known, file)
    return known
  }

  test('no file that publishes needs one that names tables of dossiers, but through the door', () => {
    const sql = new RegExp(`\\b(FROM|JOIN|INTO|UPDATE)\\s+(${[...dossierTables].join('|')})\\b`, 'i')
    const reached = own
      .filter((file) => !file.startsWith(door))
      .flatMap((file) => [...reachedFrom(join(features, file))])
    const guilty = reached.filter(
      ([file]) => !besides.some((one) => file.endsWith(one)) && sql.test(readFileSync(file, 'utf8')),
    )

    expect(own.length).toBeGreaterThan(40)
    expect(guilty.map(([file, by]) => `${by} needs ${file}`)).toEqual([])
  })

  test('only the conflict check opens the door', () => {
    const all = globSync('electron/**/*.ts', { cwd: root })
    const opening = all.filter((file) => readFileSync(join(root, file), 'utf8').includes('throughTheDoor'))

    expect(opening.toSorted()).toEqual([
      'electron/data/db/wall.ts',
      'electron/data/features/decisions/conflict-check/relation-hints.ts',
    ])
  })
})
