import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestStreet, testPassword } from '../helpers/test-app.ts'

const root = resolve(import.meta.dirname, '../..')
const hooks = pathToFileURL(join(root, 'scripts/typescript.mjs')).href

let folder: string
beforeAll(async () => {
  const app = await openTestStreet()
  folder = app.folder
  await app.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function importFiles(...args: string[]) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hooks, join(root, 'electron/cli/ledger.ts'), 'import', ...args, '--db', folder],
    { encoding: 'utf8', env: { ...process.env, LEDGER_USER: 'zhoumin', LEDGER_PASSWORD: testPassword } },
  )
  return { status, stderr }
}

const header = ['社区', '姓名', '性别', '出生年月', '居委会职务', '联系电话']

function writeRoster(place: string, community: string, phone: string): string {
  mkdirSync(join(folder, place), { recursive: true })
  const path = join(folder, place, '花名册.csv')
  const row = [community, '张伟', '男', '1985-03', '主任', phone]
  writeFileSync(path, `\uFEFF${[header, row].map((cells) => cells.join(',')).join('\r\n')}`)
  return path
}

describe('import --errors with several files', () => {
  test('writes a marked copy of each that has doubts into a new folder', () => {
    const files = [
      writeRoster('东湖', '东湖社区', '138'),
      writeRoster('西苑', '西苑社区', '13800000002'),
      writeRoster('南桥', '南桥社区', '139'),
    ]
    const out = join(folder, '请核对')

    const { status, stderr } = importFiles(...files, '--errors', out)

    expect([status, readdirSync(out)]).toEqual([0, ['花名册（请核对）.xlsx', '花名册（请核对）2.xlsx']])
    expect(stderr.match(/疑点 1 处/g)).toHaveLength(2)
  })

  test('is refused before anything is read where the copies would have no place', () => {
    const files = [writeRoster('东湖', '东湖社区', '138'), writeRoster('西苑', '西苑社区', '13800000002')]
    const used = join(folder, '用过')
    mkdirSync(used)
    writeFileSync(join(used, '旧.txt'), '')

    const results = [
      importFiles(...files, '--errors', join(folder, 'OUT.xlsx')),
      importFiles(...files, '--errors', used),
    ]

    expect(results.map(({ status }) => status)).toEqual([2, 2])
    expect([existsSync(join(folder, 'OUT.xlsx')), readdirSync(used)]).toEqual([false, ['旧.txt']])
  })
})
