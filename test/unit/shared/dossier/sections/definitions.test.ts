import { describe, expect, test } from 'vitest'
import { ownFieldTypes } from '@shared/dossier/section-contract.ts'
import { activeSections } from '@shared/dossier/sections/active-sections.ts'
import { checkRecord } from '@shared/dossier/sections/check-record.ts'
import type { RecordValue } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { readField } from '@shared/dossier/sections/read-field.ts'
import { titleOf } from '@shared/dossier/sections/record-title.ts'
import { showField } from '@shared/dossier/sections/show-field.ts'
import type { FieldDefinition, FieldType } from '@shared/ledgers/definition.ts'
import { ledgerOf } from '@shared/ledgers/index.ts'
import { personFields } from '@shared/people/model.ts'
import { checkDigitOf } from '@shared/values/id-number.ts'
import { compactText } from '@shared/values/text.ts'

const withRecords = builtInSections.filter(({ kind }) => kind !== 'person')
const named = withRecords.map((section) => [section.id, section] as const)
const allFields = withRecords.flatMap((section) =>
  section.fields.map((field) => [`${section.id}.${field.id}`, field] as const),
)
const coded = allFields.flatMap(([name, field]) => (field.codes ? ([[name, field, field.codes]] as const) : []))

/** One right value a type, as the database keeps it. */
const examples: Readonly<Record<FieldType, RecordValue>> = {
  text: '东湖街道',
  longText: '第一行\n第二行',
  personName: '王伟、迪丽·买买提',
  community: '北辰社区',
  post: '主任',
  idNo: `33029919900101123${checkDigitOf('33029919900101123')}`,
  phone: '13800005678',
  yearMonth: '1985-10',
  date: '2026-03-15',
  money: 1234.5,
  integer: 1200,
  decimal: 2.5,
  boolean: true,
  code: null,
}
const exampleOf = (field: FieldDefinition): RecordValue =>
  field.type === 'code' ? (field.codes?.codes[0]?.label ?? null) : examples[field.type]

describe('the sections', () => {
  test('are those of domain.md §2.5, in the order of their numbers, each with an id of its own', () => {
    const numbers = builtInSections.map(({ number }) => Number(number))

    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other))
    expect(new Set(numbers.map(Math.floor))).toEqual(new Set(Array.from({ length: 33 }, (_, at) => at + 1)))
    expect(new Set(builtInSections.map(({ id }) => id)).size).toBe(builtInSections.length)
  })

  test('have names that the contract takes and no own field of a street can have', () => {
    const names = withRecords.flatMap(({ id, fields }) => [id, ...fields.map((field) => field.id)])

    expect(names.filter((name) => !/^[a-z][A-Za-z0-9]{1,39}$/.test(name))).toEqual([])
  })

  test('only the clues need a power of their own', () => {
    expect(withRecords.filter(({ isRestricted }) => isRestricted).map(({ id }) => id)).toEqual(['clues'])
  })

  test('the person’s own record takes its fields from there', () => {
    const [basics] = builtInSections.filter(({ kind }) => kind === 'person')

    expect(basics?.fields).toEqual([])
    expect(personFields).toContain(basics?.titleField)
  })

  test.each(named)('%s has its title and its date among its fields', (_id, { fields, titleField, dateField }) => {
    const ids = fields.map(({ id }) => id)

    expect(ids).toContain(titleField)
    expect(new Set(ids).size).toBe(ids.length)
    const dated = fields.filter(({ id }) => id === dateField)
    expect(dated).toHaveLength(dateField === undefined ? 0 : 1)
    expect(dated.filter(({ type }) => type !== 'date' && type !== 'yearMonth')).toEqual([])
  })

  test.each(named)('%s means one field by one heading', (_id, { fields }) => {
    const headings = fields.flatMap(({ id, label, synonyms }) =>
      [...new Set([label, ...synonyms].map(compactText))].map((heading) => ({ heading, id })),
    )
    const twice = headings.filter(({ heading, id }) =>
      headings.some((other) => other.heading === heading && other.id !== id),
    )

    expect(twice).toEqual([])
  })

  test.each(named)('%s takes a record of right values and asks for what is missing', (_id, section) => {
    const values = Object.fromEntries(section.fields.map((field) => [field.id, exampleOf(field)]))
    const errors = (given: typeof values) => checkRecord(section, given).filter(({ severity }) => severity === 'error')
    const required = section.fields.filter((field) => field.required).map(({ id }) => id)

    expect(errors(values)).toEqual([])
    expect(errors({}).map(({ field }) => field)).toEqual(required)
  })

  test.each(named)('%s says no sensitive value in the title of a record', (_id, section) => {
    const secret = '330299199001011230'
    const values = Object.fromEntries(section.fields.map((field) => [field.id, field.sensitivity ? secret : null]))

    expect(titleOf(section, values)).not.toContain(secret)
  })
})

describe('the columns of a ledger that fills a section', () => {
  const filled = withRecords.flatMap((section) => (section.ledger ? ([[section.ledger, section]] as const) : []))
  // The person the record is filed under, and what only the ledger has.
  const elsewhere = new Set(['name', 'community', 'post', 'remark'])

  test.each(filled)('of %s are all known to it', (id, section) => {
    const headings = section.fields.flatMap(({ label, synonyms }) => [label, ...synonyms])
    const unknown = ledgerOf(id)
      .fields.filter((field) => !elsewhere.has(field.id))
      .filter(({ label }) => !headings.includes(label))

    expect(unknown.map(({ label }) => label)).toEqual([])
  })
})

describe('a value of every field', () => {
  test.each(allFields)('of %s is shown so that it reads back', (_name, field) => {
    const value = exampleOf(field)

    expect(readField(field, showField(field, value)).value).toEqual(value)
  })

  test.each(allFields)('of %s can be left blank', (_name, field) => {
    expect(readField(field, '  ')).toEqual({ value: null, issues: [] })
    expect(showField(field, null)).toBe('')
  })

  test.each(coded)('of %s: every label and every other spelling reads as its label', (_name, field, codes) => {
    expect(codes.codes.length).toBeGreaterThan(1)
    for (const { label, synonyms = [] } of codes.codes)
      for (const text of [label, ...synonyms]) expect(readField(field, text)).toEqual({ value: label, issues: [] })
  })

  test.each(ownFieldTypes)('of an own field of type %s can be read, shown and checked', (type) => {
    const own = { id: 'own_1', section: 'gifts', label: '自定项目', type, isRequired: true }
    const gifts = activeSections(builtInSections, { on: [], ownFields: [own] }).find(({ id }) => id === 'gifts')!
    const field = gifts.fields.at(-1)!
    const value = exampleOf(field)

    expect(readField(field, showField(field, value)).value).toEqual(value)
    expect(checkRecord(gifts, { date: '2026-01-01', own_1: value })).toEqual([])
    expect(checkRecord(gifts, { date: '2026-01-01' })).toMatchObject([{ field: 'own_1', severity: 'error' }])
  })
})
