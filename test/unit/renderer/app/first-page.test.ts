import { describe, expect, test } from 'vitest'
import { firstPageOf } from '../../../../renderer/app/first-page.ts'

const pages = ['workbench', 'people', 'settings'] as const

describe('where somebody begins', () => {
  test('at the workbench when nothing is remembered, or only another day', () => {
    expect(firstPageOf(pages, null, '2026-11-21')).toBe('workbench')
    expect(firstPageOf(pages, { page: 'people', day: '2026-11-20' }, '2026-11-21')).toBe('workbench')
  })

  test('where the same day was left off', () => {
    expect(firstPageOf(pages, { page: 'people', day: '2026-11-21' }, '2026-11-21')).toBe('people')
  })

  test('at the workbench when that page has been taken away meanwhile', () => {
    expect(firstPageOf(pages, { page: 'accounts', day: '2026-11-21' }, '2026-11-21')).toBe('workbench')
  })
})
