import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import crypto from 'officecrypto-tool'
import { describe, expect, test } from 'vitest'
import { readWorkbookApart } from '../../electron/data/workbook/read-apart.ts'
import { readWorkbook } from '../../electron/data/workbook/read-workbook.ts'
import { xlsxOf } from '../helpers/xlsx-of.ts'
import { sharedSamples } from '../helpers/read-files.ts'

const ledger = join(import.meta.dirname, '../fixtures/ledgers/013-roster.xlsx')
const small = xlsxOf({ rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>张伟</t></is></c></row>' })

/** Some seconds of work. */
function large(): Buffer {
  const row = (at: number) =>
    `<row r="${at}">${Array.from('ABCDEFGHIJ', (letter) => `<c r="${letter}${at}"><v>${at}</v></c>`).join('')}</row>`
  return xlsxOf({ rows: Array.from({ length: 150_000 }, (_, at) => row(at + 1)).join('') })
}

const big = large()

describe('a workbook read in a thread', () => {
  test('is what it is without one', async () => {
    const bytes = readFileSync(ledger)
    const [apart, here] = await Promise.all([readWorkbookApart(bytes, ledger), readWorkbook(bytes, ledger)])
    const cellsOf = (read: typeof here) => read.result.ok && read.result.content.sheets.map((sheet) => sheet.rows)

    expect(cellsOf(apart)).toEqual(cellsOf(here))
    expect(cellsOf(apart)).not.toBe(false)
  })

  test('can be given up, and the next one is read', async () => {
    const stop = new AbortController()
    const reading = readWorkbookApart(big, 'a.xlsx', { signal: stop.signal, report: () => stop.abort() })

    await expect(reading).rejects.toMatchObject({ code: 'cancelled' })
    const next = await readWorkbookApart(small, 'a.xlsx')
    expect(next.result.ok && next.result.content.sheets[0]!.cell(0, 0)?.value).toBe('张伟')
  })

  test('nobody wants is not begun', async () => {
    await expect(readWorkbookApart(small, 'a.xlsx', { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  test('that takes too long is given up with a sentence', async () => {
    const { result } = await readWorkbookApart(big, 'a.xlsx', { limitMs: 50 })

    expect(result.ok ? null : result.error).toMatchObject({
      code: 'too-large',
      message: expect.stringMatching(/已停止.*。$/s),
    })
  })

  test('says how far it has come', async () => {
    const shares: number[] = []
    await readWorkbookApart(big, 'a.xlsx', { report: (done, total) => shares.push(done / total) })

    expect(shares.length).toBeGreaterThan(0)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  })

  test('several at once and one after the other', async () => {
    const all = await Promise.all([1, 2, 3].map(() => readWorkbookApart(small, 'a.xlsx')))
    const after = await readWorkbookApart(small, 'a.xlsx')

    expect([...all, after].every(({ result }) => result.ok)).toBe(true)
  })
})

describe('a workbook under a password', () => {
  const codeOf = async (bytes: Buffer, password?: string, name = 'a.xlsx') => {
    const { result } = await readWorkbook(bytes, name, { password })
    return result.ok ? result.content.sheets[0]!.cell(0, 0)?.text : result.error.code
  }

  test.each([
    ['the way of today', crypto.encrypt(small, { password: '东湖2026' })],
    ['the way of 2007', crypto.encrypt(small, { password: '东湖2026', type: 'standard' })],
  ])('%s opens with it alone', { timeout: 60_000 }, async (_, locked) => {
    expect(await codeOf(locked, '东湖2026')).toBe('张伟')
    expect(await codeOf(locked, '东湖2025')).toBe('wrong-password')
    expect(await codeOf(locked)).toBe('encrypted')
    expect(await codeOf(locked, '')).toBe('encrypted')
  })

  test('that only forbids changes opens without asking', async () => {
    expect(await codeOf(crypto.encrypt(small, { password: 'VelvetSweatshop' }))).toBe('张伟')
  })

  test('made to keep a reader busy is refused', async () => {
    const locked = crypto.encrypt(small, { password: 'a' })
    const busy = Buffer.from(locked.toString('latin1').replace('spinCount="100000"', 'spinCount="99999999"'), 'latin1')

    expect(await codeOf(busy, 'a')).toBe('unsupported')
  })

  const locked = sharedSamples('robust').filter(({ name }) => /password|pwtest/.test(name))

  test.skipIf(locked.length === 0).each([
    ['017_password_2002_40_basecrypto.xls', 'password', '1'],
    ['017_password_2002_40_basecrypto.xls', 'another', 'wrong-password'],
    ['075_97_password.xls', undefined, 'encrypted'],
    ['093_pwtest.xls', undefined, 'x'],
  ])('of old: %s with %s', async (name, password, found) => {
    const { path } = locked.find((one) => one.name.endsWith(name))!

    expect(await codeOf(readFileSync(path), password, name)).toBe(found)
  })
})
