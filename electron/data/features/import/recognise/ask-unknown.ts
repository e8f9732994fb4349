import type { FieldDefinition, LedgerDefinition } from '@shared/ledgers/definition.ts'
import { compactText } from '@shared/values/text.ts'
import { tellingCells } from './column-profile.ts'
import { isSerialHeading } from './heading-key.ts'
import { guessesFor } from './infer-columns.ts'
import { sureConfidence, type ColumnCells, type MappedColumn } from './map-columns.ts'
import { isForeignHeading, matchHeading } from './match-heading.ts'
import { isOtherHeading } from './other-headings.ts'

const mostAlternatives = 3

/**
 * A column with something in it, whose heading nobody knows, is asked about where it could be a field that the table
 * still lacks: left out without a question that field would be lost. What could be none is counted as not imported.
 *
 * @param about `all`: of a table that nobody knew, where no heading says more than another
 */
export function askUnknown(
  columns: readonly ColumnCells[],
  mapped: readonly MappedColumn[],
  ledger: LedgerDefinition,
  about: 'likely' | 'all' = 'likely',
): MappedColumn[] {
  const taken = new Set(mapped.map((one) => one.field?.id))
  const free = ledger.fields.filter((field) => !taken.has(field.id))
  return mapped.map((one, at) => {
    if (one.field || one.needsConfirm || !isUnknown(columns[at]!)) return one
    const twin = twinOf(one.path, ledger.fields)
    if (twin) {
      const alternative = { field: twin.id, confidence: 0.6, evidence: `也像${twin.label}` }
      return { ...one, needsConfirm: true, evidence: '这一栏和另一栏像是同一内容', alternatives: [alternative] }
    }
    const alternatives = guessesFor(columns, mapped, at, free, ledger)
      .toSorted((guess, other) => other.score - guess.score)
      .slice(0, mostAlternatives)
      .map(({ field, score }) => ({
        field: field.id,
        confidence: Math.min(0.6, score),
        evidence: `内容像${field.label}`,
      }))
    const number = free.find(({ type }) => type === 'idNo')
    if (number && alternatives.length === 0 && areLongNumbers(columns[at]!))
      alternatives.push({ field: number.id, confidence: 0.5, evidence: `多数像写坏的${number.label}` })
    if (alternatives.length === 0 && about === 'likely') return one
    const evidence = `没见过表头“${one.path.at(-1)}”，下面又有内容，请看一下要不要导入`
    return { ...one, needsConfirm: true, evidence, alternatives }
  })
}

const numbered = /(?:[(]?[一二三四五六2-6②-⑥乙丙丁][)]?)$|^第[二三四]/

/** 谈话人二 beside 谈话人一: the same thing once more. */
function twinOf(path: readonly string[], fields: readonly FieldDefinition[]): FieldDefinition | undefined {
  const leaf = path.at(-1) ?? ''
  const bare = leaf.replace(numbered, '')
  if (bare === leaf || bare.length < 2) return undefined
  return fields.find((field) => matchHeading([...path.slice(0, -1), bare], field).score >= sureConfidence)
}

/** Numbers as long as that of an identity card, right or damaged. */
function areLongNumbers({ cells }: ColumnCells): boolean {
  const telling = tellingCells(cells)
  return telling.filter(({ text }) => /^\d{13,18}[\dXx]?$/.test(compactText(text))).length * 2 > telling.length
}

function isUnknown({ path, cells }: ColumnCells): boolean {
  const leaf = path.at(-1)
  if (leaf === undefined || isSerialHeading(leaf) || isForeignHeading(path) || path.some(isOtherHeading)) return false
  return tellingCells(cells).length > 0
}
