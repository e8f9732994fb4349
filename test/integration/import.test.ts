import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ImportBench } from '../helpers/import-bench.ts'
import { header, people, roster } from '../helpers/small-roster.ts'

let bench: ImportBench
beforeEach(() => {
  bench = new ImportBench()
})
afterEach(() => bench.remove())

describe('an import', () => {
  test('brings people, their posts, new communities and the source of every value', async () => {
    const { counts, batchId } = await bench.importRows(roster)

    expect(counts).toEqual({ created: 3, updated: 0, unchanged: 0, skipped: 0, communities: 2, dossiers: 0 })
    const rows = (await bench.people()).map(({ name, communityName, partyPost, committeePost, termStart }) => [
      name,
      communityName,
      partyPost,
      committeePost,
      termStart,
    ])
    expect(rows).toEqual([
      ['李静', '东湖社区', '副书记、组织委员', null, '2021-03'],
      ['王芳', '西苑社区', null, '委员', '2022-05'],
      ['张伟', '东湖社区', '书记', '主任', '2021-03'],
    ])
    const { provenance } = await bench.call('people', 'background', { id: (await bench.personNamed('王芳')).id })
    expect(provenance.find(({ field }) => field === 'birth')).toMatchObject({
      cell: 'E4',
      original: '1988-11',
      fileName: '花名册.csv',
      batchId,
    })
  })

  test('leaves an audit row without a whole id number, though the source of every value is kept', async () => {
    await bench.importRows(roster)

    const summaries = bench.ledger.reader.prepare('SELECT summary FROM audit').pluck().all() as string[]
    expect(summaries.join()).toContain('330299********0012')
    expect(summaries.join()).not.toContain('330299198503010012')
  })

  test('of the same file once more changes nothing and says so', async () => {
    await bench.importRows(roster)
    const before = bench.count('audit')

    const draft = await bench.readRows(roster)
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    const { batchId } = await bench.call('import', 'apply', { planId: plan.id, decisions: {} })

    expect(draft.importedBefore).toMatchObject({ by: '周敏' })
    expect(plan.counts).toEqual({ new: 0, changed: 0, same: 3, conflict: 0, rejected: 0 })
    expect([batchId, bench.count('audit'), bench.count('import_batch')]).toEqual([null, before, 1])
  })

  test('keeps a text that looks like a formula as a text', async () => {
    await bench.importRows(roster)

    const { remark } = await bench.call('people', 'get', { id: (await bench.personNamed('王芳')).id })
    expect(remark).toBe('=1+1')
  })

  test('shows sensitive values masked', async () => {
    const draft = await bench.readRows(roster)
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    const { rows, total } = await bench.call('import', 'planRows', {
      planId: plan.id,
      kind: 'new',
      text: '张',
      offset: 0,
      limit: 10,
    })

    expect(total).toBe(1)
    const after = Object.fromEntries(rows[0]!.cells.map((cell) => [cell.field, cell.after]))
    expect(after).toMatchObject({ idNo: '330299********0012', phone: '138****0001' })
  })

  test('follows the decisions of the clerk', async () => {
    await bench.importRows(roster)
    const changed = [
      header,
      ['1', '东湖社区', '张伟', '男', '1985-03', '330299198503010012', '书记', '主任', '2021-03', '13900000009', '新'],
      people[1]!,
    ]
    const draft = await bench.readRows(changed)
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    const { rows } = await bench.call('import', 'planRows', {
      planId: plan.id,
      kind: 'changed',
      text: '',
      offset: 0,
      limit: 10,
    })

    const { counts } = await bench.call('import', 'apply', {
      planId: plan.id,
      decisions: { [rows[0]!.key]: { fields: ['remark'] } },
    })

    expect(counts).toMatchObject({ created: 0, updated: 1, unchanged: 1 })
    const person = await bench.call('people', 'get', { id: (await bench.personNamed('张伟')).id })
    expect([person.remark, person.phone]).toEqual(['新', '138****0001'])
  })

  test('writes two rows to the one person the clerk says they are', async () => {
    await bench.importRows([
      ['姓名', '性别', '出生年月'],
      ['张伟', '男', '1985-03'],
    ])
    const columns = ['社区', '姓名', '出生年月', '学历', '备注']
    const twice = [columns, ['东湖社区', '张伟', '1985-03', '大学本科', ''], ['西苑社区', '张伟', '1985-03', '', '兼']]
    const draft = await bench.readRows(twice)
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    const { rows } = await bench.call('import', 'planRows', {
      planId: plan.id,
      kind: 'conflict',
      text: '',
      offset: 0,
      limit: 9,
    })
    const { id } = await bench.personNamed('张伟')

    const decisions = Object.fromEntries(rows.map(({ key }) => [key, { action: 'merge' as const, targetId: id }]))
    const { counts } = await bench.call('import', 'apply', { planId: plan.id, decisions })

    expect([rows.length, counts.updated, bench.count('person')]).toEqual([2, 2, 1])
    expect(await bench.call('people', 'get', { id })).toMatchObject({
      education: '大学本科',
      remark: '兼',
      revision: 3,
    })
  })

  test('is refused when people changed after the comparison', async () => {
    await bench.importRows(roster)
    const draft = await bench.readRows([...roster, ['4', '东湖社区', '赵敏', '女', '1992-01', '', '', '', '', '', '']])
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    await bench.edit('王芳', { remark: '改' })

    await expect(bench.call('import', 'apply', { planId: plan.id, decisions: {} })).rejects.toMatchObject({
      code: 'plan-outdated',
    })
    expect(await bench.people()).toHaveLength(3)
  })
})

describe('an import that does not come to its end leaves nothing', () => {
  const many = [
    header,
    ...Array.from({ length: 450 }, (_, at) => [
      String(at),
      '东湖社区',
      `赵${String.fromCharCode(0x4e00 + at)}`,
      '女',
      '1990-01',
      '',
      '',
      '委员',
      '',
      '',
      '',
    ]),
  ]
  const tables = ['person', 'appointment', 'community', 'import_batch', 'provenance', 'audit', 'change']

  test('when a write fails in the middle', async () => {
    // The writer's own connection: a trigger on another one would be part of the file.
    await bench.ledger.writer.run(
      { method: 'test', act: '测试', subject: null, reason: null, accountId: null, accountName: '' },
      (db) =>
        db.exec(
          `CREATE TRIGGER broken BEFORE INSERT ON person WHEN NEW.name = '赵${String.fromCharCode(0x4e00 + 300)}' BEGIN SELECT RAISE(ABORT, 'broken'); END`,
        ),
    )
    const before = tables.map((table) => bench.count(table))

    await expect(bench.importRows(many)).rejects.toThrow('broken')

    expect(tables.map((table) => bench.count(table))).toEqual(before)
  })

  test('when it is cancelled in the middle', async () => {
    const draft = await bench.readRows(many)
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    const before = tables.map((table) => bench.count(table))
    const controller = new AbortController()

    const seen: number[] = []
    const applied = bench.call(
      'import',
      'apply',
      { planId: plan.id, decisions: {} },
      {
        signal: controller.signal,
        onProgress({ done }) {
          seen.push(done)
          if (done === 200) controller.abort()
        },
      },
    )

    await expect(applied).rejects.toMatchObject({ code: 'cancelled' })
    expect(seen).toEqual([200])
    expect(tables.map((table) => bench.count(table))).toEqual(before)
  })
})

describe('a ledger as an office keeps it', () => {
  const ledgers = join(import.meta.dirname, '../fixtures/ledgers')

  test.each([
    ['016-roster.xlsx', 21],
    ['031-roster.xls', 25],
    ['014-roster.et', 3],
    ['032-roster.csv', 8],
  ])('%s comes in whole, and a second time changes nothing', async (name, total) => {
    const comparing = async () => {
      const draft = await bench.call('import', 'read', { ticket: bench.grant(join(ledgers, name), 'read') })
      return bench.call('import', 'compare', { draftIds: [draft.id] })
    }
    const first = await comparing()
    await bench.call('import', 'apply', { planId: first.id, decisions: {} })
    const second = await comparing()

    expect([first.counts.new, bench.count('person')]).toEqual([total, total])
    expect(second.counts).toEqual({ new: 0, changed: 0, same: total, conflict: 0, rejected: 0 })
  })
})
