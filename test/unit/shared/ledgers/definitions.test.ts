import { fieldOf } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { describe, expect, test } from 'vitest'

const key = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

describe.each(ledgers.map((ledger) => [ledger.id, ledger] as const))('%s', (_, ledger) => {
  test('names every field once', () => {
    const ids = ledger.fields.map((field) => field.id)

    expect(new Set(ids).size).toBe(ids.length)
  })

  test('gives each heading to one field, unless a group tells them apart', () => {
    const owners = new Map<string, string[]>()
    for (const field of ledger.fields) {
      for (const name of new Set([field.label, ...field.synonyms].map(key)))
        owners.set(name, [...(owners.get(name) ?? []), field.id])
    }
    const shared = [...owners].filter(([, ids]) => ids.length > 1 && !ids.some((id) => fieldOf(ledger, id).group))

    expect(shared).toEqual([])
  })

  test('refuses no heading it also knows', () => {
    for (const field of ledger.fields) {
      const known = new Set([field.label, ...field.synonyms].map(key))
      expect((field.notSynonyms ?? []).filter((name) => known.has(key(name)))).toEqual([])
    }
  })

  test('gives every code field its list, and every list its labels once', () => {
    for (const field of ledger.fields) {
      expect(field.codes === undefined).toBe(field.type !== 'code')
      const spellings = (field.codes?.codes ?? []).flatMap((code) => [code.label, ...(code.synonyms ?? [])]).map(key)
      expect(spellings.filter((one, at) => spellings.indexOf(one) !== at)).toEqual([])
    }
  })
})

test('what may not be seen by everybody is marked', () => {
  const sensitive = ledgers.flatMap((ledger) =>
    ledger.fields.filter((field) => field.sensitivity).map((field) => `${ledger.id}.${field.id}`),
  )

  expect(sensitive).toEqual(['roster.idNo', 'roster.phone', 'roster.address'])
})
