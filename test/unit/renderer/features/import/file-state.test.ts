import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { expect, test } from 'vitest'
import { fileState, isImportable } from '../../../../../renderer/features/import/file-state.ts'

function aDraft(part: Partial<ImportDraftSummary> = {}): ImportDraftSummary {
  return {
    id: 'd1',
    fileName: '北辰花名册.xlsx',
    ledgers: ['roster'],
    rows: 14,
    unknownTables: 0,
    doubtfulColumns: 0,
    openCells: 0,
    error: null,
    imported: false,
    ...part,
  }
}

test('a doubtful column comes before doubtful cells', () => {
  expect(fileState(aDraft({ doubtfulColumns: 1, openCells: 3 })).word).toBe('1 列待认')
  expect(fileState(aDraft({ openCells: 3 })).word).toBe('3 处疑点')
  expect(fileState(aDraft())).toEqual({ kind: 'done', word: '已认出', detail: '花名册 · 14 行' })
})

test('a table nobody knows is said before everything else, until the clerk has said that it is none', () => {
  expect(fileState(aDraft({ unknownTables: 1, doubtfulColumns: 2 })).word).toBe('1 张表没有认出')
  expect(fileState(aDraft({ ledgers: [], unknownTables: 1 }))).toMatchObject({ kind: 'late' })
  expect(fileState(aDraft({ ledgers: [] }))).toMatchObject({ kind: 'open', word: '不导入' })
})

test('a file that cannot be read says its sentence', () => {
  const error = { code: 'encrypted', message: '该文件设有打开密码' } as const

  expect(fileState(aDraft({ error, ledgers: [] }))).toMatchObject({ kind: 'late', word: '该文件设有打开密码' })
})

test('only a ledger with rows that was not imported yet goes on', () => {
  expect(isImportable(aDraft())).toBe(true)
  expect(isImportable(aDraft({ ledgers: [] }))).toBe(false)
  expect(isImportable(aDraft({ imported: true }))).toBe(false)
  expect(isImportable(aDraft({ rows: 0 }))).toBe(false)
})
