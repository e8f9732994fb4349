import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { changeByte } from '../helpers/ledger-files.ts'
import { temporaryFolder, testPassword } from '../helpers/test-app.ts'

const root = resolve(import.meta.dirname, '../..')
const hooks = pathToFileURL(join(root, 'scripts/typescript.mjs')).href
const place = temporaryFolder()
afterAll(() => rmSync(place, { recursive: true, force: true }))

function ledger(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', hooks, join(root, 'electron/cli/ledger.ts'), ...args],
    { encoding: 'utf8', env: { ...process.env, LEDGER_USER: 'zhoumin', LEDGER_PASSWORD: testPassword } },
  )
  return { status, stderr, json: stdout === '' ? null : (JSON.parse(stdout) as Record<string, unknown>) }
}

// A dozen processes, each with a derivation of a key of its own.
test(
  'backup, check, restore into an empty folder and over a damaged ledger, without a window',
  { timeout: 300_000 },
  () => {
    const [db, other, usb] = ['db', 'other', 'usb'].map((name) => join(place, name)) as [string, string, string]
    mkdirSync(usb)
    expect(ledger('init', '--db', db, '--demo').status).toBe(0)
    expect(ledger('backup', '--db', db, '--to', usb)).toMatchObject({
      status: 0,
      json: { counts: { communities: 12 } },
    })
    expect(ledger('restore', '--db', other, '--from', usb)).toMatchObject({ status: 0, json: { restored: false } })
    expect(ledger('restore', '--db', other, '--from', usb, '--yes')).toMatchObject({
      status: 0,
      json: { restored: true },
    })
    expect(ledger('check', '--db', other)).toMatchObject({ status: 0, json: { isWhole: true, brokenReferences: 0 } })

    expect(ledger('restore', '--db', db, '--from', usb, '--yes').status).toBe(0)
    const kept = readdirSync(join(db, 'backups')).find((name) => name.endsWith('-before-restore')) ?? ''
    changeByte(join(db, 'backups', kept, 'ledger.db'), 9000)
    const checked = ledger('check', '--db', db)
    expect(checked).toMatchObject({ status: 1, json: { isWhole: true, audit: { isWhole: true } } })
    expect(checked.stderr).toContain(`备份 ${kept} 打不开或已改变`)

    changeByte(join(other, 'ledger.db'), 50_000)
    expect(ledger('check', '--db', other)).toMatchObject({ status: 1, json: null })
    expect(ledger('restore', '--db', other, '--from', usb, '--yes').status).toBe(0)
    expect(readdirSync(join(other, 'damaged'))).toHaveLength(1)
    expect(ledger('check', '--db', other).status).toBe(0)

    expect(ledger('backup', '--db', db, '--to', join(place, 'none'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('可能 U 盘已拔出'),
    })
    expect(ledger('restore', '--db', db).status).toBe(2)
  },
)
