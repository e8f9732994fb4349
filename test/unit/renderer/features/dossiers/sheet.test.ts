import { describe, expect, test } from 'vitest'
import type { DossierRecord, RecordId } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { matchingChoices } from '../../../../../renderer/features/dossiers/editor/choices.ts'
import { pasteBlock } from '../../../../../renderer/features/dossiers/editor/paste-block.ts'
import { isOutdated } from '../../../../../renderer/features/dossiers/editor/is-outdated.ts'
import { moved, nextCell, topLeft } from '../../../../../renderer/features/dossiers/editor/selection.ts'
import {
  cellText,
  checkRow,
  draftsOf,
  newRow,
  storedRow,
  withText,
} from '../../../../../renderer/features/dossiers/editor/sheet-rows.ts'
import {
  filledDown,
  isChanged,
  rebasedOn,
  stateOf,
  withCell,
  withoutFaults,
  withoutRows,
} from '../../../../../renderer/features/dossiers/editor/sheet-state.ts'
import { readBlock, writeBlock } from '../../../../../renderer/ui/table/tab-separated.ts'
import { pinyinInitials } from '../../../../../renderer/features/dossiers/pinyin-initials.ts'
import { sectionShortLabel } from '../../../../../renderer/features/dossiers/section-short-label.ts'

const family: ActiveSection = { ...builtInSections.find(({ id }) => id === 'family')!, isOn: true, ownFields: [] }
const field = (id: string) => family.fields.find((one) => one.id === id)!
const column = (id: string) => family.fields.findIndex((one) => one.id === id)
const nothing = () => undefined
const one = { top: 0, left: 0, bottom: 0, right: 0 }

function aRecord(changes: Partial<DossierRecord> = {}): DossierRecord {
  return {
    id: 'r1' as RecordId,
    section: 'family',
    values: { relation: '配偶', name: '李明', birth: '1984-03', idNo: '330299********1234' },
    maskedFields: ['idNo'],
    issues: [],
    attachments: 0,
    revision: 3,
    updatedAt: '2026-03-02T00:00:00.000Z',
    ...changes,
  }
}

describe('a block from a spreadsheet', () => {
  test('keeps line breaks, tabs and quotes that stand in a quoted cell', () => {
    expect(readBlock('"甲\r\n乙"\t"说""好"""\r\n丙\t"丁\t戊"\r\n')).toEqual([
      ['甲\n乙', '说"好"'],
      ['丙', '丁\t戊'],
    ])
  })

  test('a quote that is only a quote is no quoting', () => {
    expect(readBlock('"未完\t3寸"管\n"甲"乙\t')).toEqual([
      ['"未完', '3寸"管'],
      ['"甲"乙', ''],
    ])
  })

  test('comes back as it went, except that nothing becomes a formula', () => {
    const cells = [
      ['甲\n乙', '', '"'],
      ['=1+1', '-5', '丁'],
    ]
    expect(readBlock(writeBlock(cells))).toEqual([cells[0], ["'=1+1", '-5', '丁']])
  })
})

describe('a row', () => {
  test('takes a date in any style and shows it in one', () => {
    expect(cellText(withText(newRow(), field('birth'), '2012年5月'), field('birth'))).toBe('2012.05')
  })

  test('sends only what differs, and never a masked value nobody touched', () => {
    const row = withText(storedRow(aRecord()), field('name'), '李明华')
    expect(draftsOf(family, [row])).toEqual([{ id: 'r1', revision: 3, values: { name: '李明华' } }])
  })

  test('typed back to what is stored is no change', () => {
    const row = withText(withText(storedRow(aRecord()), field('name'), '李'), field('name'), '李明')
    expect(isChanged({ rows: [row], removed: [] })).toBe(false)
  })

  test('a masked value may be emptied or replaced', () => {
    const emptied = withText(storedRow(aRecord()), field('idNo'), '')
    expect(draftsOf(family, [emptied])[0]?.values).toEqual({ idNo: null })
  })

  test('what cannot be read is an error at its own cell', () => {
    const row = withText(withText(newRow({ relation: '父亲' }), field('name'), '韩建军'), field('birth'), '很早')
    const { issues, hasErrors } = checkRow(family, row)
    expect(hasErrors).toBe(true)
    expect(issues.map((issue) => issue.field)).toEqual(['birth'])
    expect(cellText(row, field('birth'))).toBe('很早')
  })

  test('blank lines are nothing, neither wrong nor sent', () => {
    expect(checkRow(family, newRow({ name: ' ' })).hasErrors).toBe(false)
    expect(draftsOf(family, [newRow(), newRow({ name: '' })])).toEqual([])
  })
})

describe('a table while it is edited', () => {
  test('pasting below the last row makes rows, and a copied heading is none', async () => {
    const text = writeBlock([
      ['关系', '姓名', '出生年月'],
      ['配偶', '李明', '1984.3.'],
      ['父亲', '', '1958.02'],
    ])
    const pasted = await pasteBlock(family, stateOf([]), one, text, nothing)
    if (pasted === 'too-many') throw new Error('Refused')
    expect(pasted).toMatchObject({ rows: 2, wrong: 1, hasHeader: true, cutOff: 0 })
    expect(pasted.state.rows.map((row) => cellText(row, field('name')))).toEqual(['李明', ''])
  })

  test('one cell goes into all that are selected; what has no column is counted', async () => {
    const state = stateOf([aRecord(), aRecord({ id: 'r2' as RecordId })])
    const at = column('politicalStatus')
    const all = await pasteBlock(family, state, { top: 0, left: at, bottom: 1, right: at }, '群众', nothing)
    if (all === 'too-many') throw new Error('Refused')
    expect(all.state.rows.map((row) => cellText(row, field('politicalStatus')))).toEqual(['群众', '群众'])
    const last = family.fields.length - 1
    const cut = await pasteBlock(family, state, { top: 0, left: last, bottom: 0, right: last }, 'a\tb\tc', nothing)
    expect(cut).toMatchObject({ cutOff: 2 })
  })

  test('more than can be saved at once is not begun', async () => {
    const text = Array.from({ length: 5001 }, () => '配偶\t李明').join('\n')
    expect(await pasteBlock(family, stateOf([]), one, text, nothing)).toBe('too-many')
  })

  test('filling down copies the first row, but nothing that is masked', () => {
    const state = stateOf([aRecord(), aRecord({ id: 'r2' as RecordId, values: {}, maskedFields: [] })])
    const block = { top: 0, left: 0, bottom: 1, right: family.fields.length - 1 }
    const [, filled] = filledDown(state, block, family.fields).rows
    expect(cellText(filled!, field('name'))).toBe('李明')
    expect(cellText(filled!, field('idNo'))).toBe('')
  })

  test('rows left out: new ones go, stored ones are again what they were', () => {
    let state = withCell(stateOf([aRecord()]), 0, field('birth'), '很早')
    state = withCell(state, 1, field('birth'), '更早')
    const left = withoutFaults(state, (row) => checkRow(family, row).hasErrors)
    expect(left.rows.map(({ record, typed }) => [record?.id, typed])).toEqual([['r1', {}]])
    expect(left.removed).toEqual([])
  })

  test('a deleted record is named, a new row only goes', () => {
    const state = withCell(stateOf([aRecord()]), 1, field('name'), '韩小雨')
    expect(withoutRows(state, () => true)).toEqual({ rows: [], removed: ['r1'] })
  })

  test('somebody saved meanwhile: what was typed stays, on top of what is stored now', () => {
    const state = withCell(stateOf([aRecord()]), 0, field('name'), '李明华')
    const now = [aRecord({ revision: 4 }), aRecord({ id: 'r9' as RecordId })]
    expect(isOutdated(state, [aRecord()])).toBe(false)
    expect(isOutdated(state, now)).toBe(true)
    const rebased = rebasedOn(state, now)
    expect(isOutdated(rebased, now)).toBe(false)
    expect(draftsOf(family, rebased.rows)).toEqual([{ id: 'r1', revision: 4, values: { name: '李明华' } }])
  })
})

describe('moving', () => {
  const extent = { rows: 3, columns: 2, pageRows: 10 }
  const press = (key: string, ctrlKey = false, shiftKey = false) => ({ key, ctrlKey, shiftKey })

  test('Tab goes on in the next row and stops at the end', () => {
    const end = nextCell(topLeft, extent, false)
    expect([end.row, end.column]).toEqual([0, 1])
    const next = nextCell(end, extent, false)
    expect([next.row, next.column]).toEqual([1, 0])
    expect(nextCell(topLeft, extent, true)).toEqual(topLeft)
  })

  test('Shift keeps the corner, Ctrl goes to the edge', () => {
    expect(moved(topLeft, press('ArrowDown', true, true), extent)).toEqual({
      row: 2,
      column: 0,
      anchorRow: 0,
      anchorColumn: 0,
    })
    expect(moved(topLeft, press('x'), extent)).toBeUndefined()
  })
})

describe('choosing by pinyin', () => {
  test('initials of every character, figures as they are', () => {
    expect(pinyinInitials('中共预备党员')).toBe('zgybdy')
    expect(pinyinInitials('上交A2')).toBe('sja2')
  })

  test('initials find a code; what begins so stands first', () => {
    const found = matchingChoices(field('politicalStatus'), 'qz')
    expect(found[0]).toBe('群众')
    expect(matchingChoices(field('relation'), '配')[0]).toBe('配偶')
    expect(matchingChoices(field('relation'), 'xyzq')).toEqual([])
  })
})

test('short labels tell the sections apart', () => {
  const labels = builtInSections.map(({ label }) => sectionShortLabel(label))
  expect(new Set(labels.map((label) => label.slice(0, 8))).size).toBe(labels.length)
})
