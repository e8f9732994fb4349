import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ImportBench } from '../helpers/import-bench.ts'
import { header } from '../helpers/small-roster.ts'

let bench: ImportBench
beforeEach(() => {
  bench = new ImportBench()
})
afterEach(() => bench.remove())

describe('doubtful cells', () => {
  const doubtful = [
    header,
    ['1', '东湖社区', '张伟', '男', '1985-03', '330299198503010013', '', '', '', '', ''],
    ['2', '东湖社区', '', '女', '', '', '', '', '', '13800000002', ''],
  ]

  test('are not written until somebody decides', async () => {
    const draft = await bench.readRows(doubtful)
    const { cells, openErrors } = await bench.call('import', 'doubts', {
      draftId: draft.id,
      onlyOpen: true,
      offset: 0,
      limit: 50,
    })
    const idNo = cells.find(({ field }) => field === 'idNo')!
    expect([openErrors, idNo.issues[0]?.code, idNo.proposals]).toEqual([2, 'id-checksum', []])

    const { decided } = await bench.call('import', 'correct', {
      draftId: draft.id,
      table: idNo.table,
      index: idNo.index,
      field: 'idNo',
      allEqual: false,
      decision: { kind: 'value', text: '330299198503010012' },
    })
    const after = await bench.call('import', 'doubts', { draftId: draft.id, onlyOpen: false, offset: 0, limit: 50 })
    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })

    expect([decided, after.openErrors, after.cells.find(({ field }) => field === 'idNo')?.decision]).toEqual([
      1,
      1,
      'corrected',
    ])
    expect(plan).toMatchObject({ counts: { new: 1, rejected: 1 } })
  })

  test('go into a workbook with their reasons, as texts', async () => {
    const draft = await bench.readRows([...doubtful, ['=cmd()', '东湖社区', '', '', '', '', '', '', '', '', '=1+1']])
    const path = join(bench.folder, '问题行.xlsx')

    const { rows } = await bench.call('import', 'errorWorkbook', {
      draftIds: [draft.id],
      ticket: bench.grant(path, 'write'),
    })

    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(readFileSync(path) as never)
    const sheet = workbook.worksheets[0]!
    expect(rows).toBe(sheet.rowCount - 1)
    expect(sheet.getRow(1).values).toEqual([undefined, ...header, '原因'])
    expect(sheet.getCell('F2').value).toBe('330299198503010013')
    expect(sheet.getCell('L2').value).toContain('校验')
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.type).toBe(ExcelJS.ValueType.String)))
    expect(readdirSync(bench.folder).filter((name) => name.includes('tmp'))).toEqual([])
  })
})

describe('a column', () => {
  const unclear = [
    ['姓名', '性别', '年月', '出生年月', '手机'],
    ['张伟', '男', '2021-03', '1985-03', '13800000001'],
    ['李静', '女', '2021-05', '1990-07', '13800000002'],
  ]

  test('is read again as the field the clerk says', async () => {
    const draft = await bench.readRows(unclear)
    const assign = (column: string, field: string | null) =>
      bench.call('import', 'assign', { draftId: draft.id, table: 0, column, field })

    await assign('E', null)
    const { tables } = await assign('C', 'workStarted')
    expect(tables[0]!.columns.map(({ field, needsConfirm }) => [field, needsConfirm])).toEqual([
      ['name', false],
      ['gender', false],
      ['workStarted', false],
      ['birth', false],
      [null, false],
    ])

    const plan = await bench.call('import', 'compare', { draftIds: [draft.id] })
    await bench.call('import', 'apply', { planId: plan.id, decisions: {} })
    expect(await bench.personNamed('李静')).toMatchObject({ workStarted: '2021-05', birth: '1990-07', phone: null })
  })

  test('takes its field away from the column that had it, and gives it back', async () => {
    const draft = await bench.readRows(unclear)
    const assign = (column: string, field: string | null) =>
      bench.call('import', 'assign', { draftId: draft.id, table: 0, column, field })

    const taken = await assign('C', 'birth')
    expect(taken.tables[0]!.columns.map(({ field }) => field)).toEqual(['name', 'gender', 'birth', null, 'phone'])

    const given = await assign('D', 'birth')
    expect(given.tables[0]!.columns.map(({ field }) => field)).toEqual(['name', 'gender', null, 'birth', 'phone'])
  })
})
