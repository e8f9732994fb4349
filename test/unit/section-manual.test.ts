import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import type { SectionDefinition } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'

const manual = readFileSync(resolve(import.meta.dirname, '../../resources/manual/使用手册.md'), 'utf8')
const heading = '| 编号 | 分表 | 默认 | 填写 | 无此情况 | 年度结转 | 台账导入 | 保管期限 | 依据 |'

const entry = { person: '取自人员资料', single: '每年一份', records: '一事一条' } as const
const level = { default: '开', optional: '关（可选）', leaders: '关（领导干部适用）' } as const

function lineOf(section: SectionDefinition): string {
  const { number, label, kind, mayBeNone, isStable, isRestricted, ledger, retention, source } = section
  const cells = [
    number,
    label,
    kind === 'person' ? '总是开' : level[section.level],
    isRestricted ? `${entry[kind]}（受限）` : entry[kind],
    mayBeNone ? '可声明' : '',
    isStable ? '结转' : '',
    ledger ? ledgerOf(ledger).label : '',
    retention,
    source,
  ]
  return `| ${cells.join(' | ')} |`
}

test('the table of sections in the manual says what the definitions say', () => {
  const lines = manual.split('\n')
  const first = lines.indexOf(heading)
  const rows = lines.slice(first + 2, first + 2 + builtInSections.length + 1)

  expect(rows).toEqual([...builtInSections.map(lineOf), ''])
})
