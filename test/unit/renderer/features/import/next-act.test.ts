import type { ImportDraftSummary } from '@shared/import/draft.ts'
import type { ImportPlan } from '@shared/import/plan.ts'
import { expect, test } from 'vitest'
import type { ImportSession } from '../../../../../renderer/features/import/import-session.ts'
import { nextAct, stepBefore } from '../../../../../renderer/features/import/next-act.ts'

const draft: ImportDraftSummary = {
  id: 'd1',
  fileName: '北辰花名册.xlsx',
  ledgers: ['roster'],
  rows: 14,
  unknownTables: 0,
  doubtfulColumns: 0,
  openCells: 0,
  error: null,
  imported: false,
}

const plan: ImportPlan = {
  id: 'p1',
  draftIds: ['d1'],
  newCommunities: [],
  newDossiers: 0,
  ledgers: [{ ledger: 'roster', counts: { new: 10, changed: 2, same: 1, conflict: 1, rejected: 0 } }],
  differing: [],
  counts: { new: 10, changed: 2, same: 1, conflict: 1, rejected: 0 },
  strategies: {},
  decided: {},
  forgotten: 0,
  proposedRows: 12,
  unwrittenValues: 0,
}

function at(step: ImportSession['step'], part: Partial<ImportSession> = {}): ImportSession {
  return {
    step,
    reading: [],
    draftId: null,
    table: 0,
    running: null,
    problem: null,
    plan: null,
    kind: null,
    decisions: {},
    outcome: null,
    ...part,
  }
}

test('a doubtful column is asked about before anything else', () => {
  const act = nextAct(at('recognise'), [{ ...draft, doubtfulColumns: 1, openCells: 3 }])

  expect(act).toMatchObject({ label: '先确认 1 列', does: 'showDoubt', isReady: true })
})

test('without doubts the step of doubts is passed over, on the way there and back', () => {
  expect(nextAct(at('recognise'), [draft])).toMatchObject({ label: '下一步：比对 14 人', does: 'compare' })
  expect(stepBefore('compare', false)).toBe('recognise')
})

test('a file that is no ledger is not imported', () => {
  expect(nextAct(at('recognise'), [{ ...draft, ledgers: [] }]).isReady).toBe(false)
})

test('undecided doubts do not stop the clerk, but are named', () => {
  expect(nextAct(at('review'), [{ ...draft, openCells: 3 }])).toMatchObject({ isReady: true, note: '还有 3 处未处理' })
})

test('the button names how many people are written, and the note the conflicts left open', () => {
  const leftOut = { decision: { action: 'skip' }, difference: -1 } as const

  expect(nextAct(at('compare', { plan, decisions: { a: leftOut } }), [draft])).toMatchObject({
    label: '导入 11 人',
    isReady: true,
    note: '1 处冲突未选择，将跳过',
  })
})

test('nothing is written while something is running', () => {
  const running = { title: '正在导入', progress: null, cancel: () => undefined }

  expect(nextAct(at('compare', { plan, running }), [draft]).isReady).toBe(false)
})
