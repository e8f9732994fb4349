import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Progress } from '@shared/rpc/wire.ts'
import { ImportBench } from '../helpers/import-bench.ts'
import { header, people, roster } from '../helpers/small-roster.ts'

let bench: ImportBench
beforeEach(() => {
  bench = new ImportBench()
})
afterEach(() => bench.remove())

describe('taking an import back', () => {
  test('keeps a person somebody has edited since, and the community he needs', async () => {
    const { batchId } = await bench.importRows(roster)
    await bench.edit('李静', { remark: '核对过' })

    const preview = await bench.call('import', 'undoPreview', { batchId: batchId! })
    const undone = await bench.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

    expect(preview).toEqual({ remove: 3, restore: 0, edited: [{ title: '李静', why: '导入后修改过' }], refused: [] })
    expect((await bench.people()).map(({ name, communityName }) => [name, communityName])).toEqual([
      ['李静', '东湖社区'],
    ])
    expect(undone).toEqual({
      takenBack: 3,
      kept: [
        { title: '李静', why: '导入后修改过' },
        { title: '东湖社区', why: '还有人员或事项在用' },
      ],
      refused: [],
    })
  })

  test('takes back what an earlier version has written, whose images say the sources too; its own keep them', async () => {
    const { batchId } = await bench.importRows(roster)
    const imagesOf = (column: 'before' | 'after') =>
      bench.ledger.reader
        .prepare(
          `SELECT ${column} ->> 'cells' FROM change
           WHERE table_name = 'provenance' AND audit_seq = (SELECT max(seq) FROM audit)`,
        )
        .pluck()
        .all()
    const cells = bench.ledger.reader.prepare('SELECT cells FROM provenance ORDER BY rowid').pluck().all()
    expect(imagesOf('after')).toEqual([null, null, null])
    const act = { method: 'test', act: '试', subject: null, reason: null, accountId: null, accountName: '' }
    await bench.ledger.writer.run(act, (db) =>
      db
        .prepare(
          `UPDATE change SET after = (
             SELECT json_object('person_id', person_id, 'batch_id', batch_id, 'sheet', sheet, 'cells', cells)
             FROM provenance WHERE person_id || '/' || batch_id = record_id)
           WHERE table_name = 'provenance'`,
        )
        .run(),
    )

    const undone = await bench.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

    expect(undone).toMatchObject({ takenBack: 5, kept: [], refused: [] })
    expect(new Set(imagesOf('before'))).toEqual(new Set(cells))
  })

  test('takes back the edited ones too when asked to', async () => {
    const { batchId } = await bench.importRows(roster)
    await bench.edit('李静', { remark: '核对过' })

    await bench.call('import', 'undo', { batchId: batchId!, edited: 'revert' })

    expect([
      await bench.people(),
      bench.count('community'),
      bench.count('appointment'),
      bench.count('provenance'),
    ]).toEqual([[], 0, 0, 0])
    const [batch] = await bench.call('import', 'batches', {})
    expect(batch).toMatchObject({ id: batchId, undoneAt: expect.any(String) })
    await expect(bench.call('import', 'undo', { batchId: batchId!, edited: 'keep' })).rejects.toMatchObject({
      code: 'nothing-to-undo',
    })
  })

  test('brings back the values it had replaced', async () => {
    await bench.importRows(roster)
    const { batchId } = await bench.importRows([
      header,
      ['1', '东湖社区', '张伟', '男', '1985-03', '330299198503010012', '副书记', '主任', '2024-05', '13900000009', ''],
    ])
    expect(await bench.personNamed('张伟')).toMatchObject({ partyPost: '副书记', phone: '139****0009' })

    await bench.call('import', 'undo', { batchId: batchId!, edited: 'keep' })

    expect(await bench.personNamed('张伟')).toMatchObject({
      partyPost: '书记',
      phone: '138****0001',
      termStart: '2021-03',
    })
  })

  test('of many is said in counts, can be given up, and then nothing of it was done', { timeout: 60_000 }, async () => {
    const many = Array.from({ length: 1500 }, (_, at) =>
      people[0]!
        .with(2, `张${String.fromCodePoint(0x4e00 + at)}伟`)
        .with(5, '')
        .with(9, ''),
    )
    const { batchId } = await bench.importRows([header, ...many])
    const before = [bench.count('person'), bench.count('appointment'), bench.count('audit')]
    const stop = new AbortController()
    const said: Progress[] = []
    const onProgress = (one: Progress) => {
      said.push(one)
      if (one.done > 0) stop.abort()
    }

    const undone = bench.call(
      'import',
      'undo',
      { batchId: batchId!, edited: 'keep' },
      { signal: stop.signal, onProgress },
    )

    await expect(undone).rejects.toMatchObject({ code: 'cancelled' })
    expect(said.at(-1)).toMatchObject({ stage: '正在撤销' })
    expect(said.every(({ done, total }) => done < total && total >= 1500)).toBe(true)
    expect([bench.count('person'), bench.count('appointment'), bench.count('audit')]).toEqual(before)
    expect(await bench.call('import', 'undo', { batchId: batchId!, edited: 'keep' })).toMatchObject({ refused: [] })
    expect(bench.count('person')).toBe(0)
  })
})
