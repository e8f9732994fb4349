import { globSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { appContract } from '@shared/app-contract.ts'
import type { Contract } from '@shared/rpc/contract.ts'
import { folderProblems } from '@shared/security/model.ts'
import { allPowers, powers } from '@shared/security/powers.ts'
import { type Role, roleConflict, roleIds, roles } from '@shared/security/roles.ts'
import { help } from '../../electron/cli/help.ts'
import { gateText } from '../../renderer/text/gate-text.ts'

const home = resolve(import.meta.dirname, '../..')
const manual = readFileSync(resolve(home, 'resources/manual/使用手册.md'), 'utf8')

const labelOf = (role: Role) => roles[role].label
const has = (role: Role, power: string) => (roles[role].powers as readonly string[]).includes(power)
const rolesWith = (power: string) => roleIds.filter((role) => has(role, power))

describe('what the manual says of powers', () => {
  const table = tableWith('权限')

  test('has one column a role and one row a power', () => {
    expect(table[0]).toEqual(['权限', ...roleIds.map(labelOf)])
    expect(table.slice(1).map(([label]) => label)).toEqual(Object.values(powers))
  })

  test.each(allPowers)('marks who has %s', (power) => {
    const row = table.find(([label]) => label === powers[power])

    expect(row?.slice(1)).toEqual(roleIds.map((role) => (has(role, power) ? '●' : '')))
  })

  test('names the acts that need a second person, and who may ask for them', () => {
    const methods = Object.values(appContract as Contract).flatMap((declared) => Object.values(declared))
    const asked = methods.filter(({ secondPerson }) => secondPerson)
    const said = tableWith('需要第二人批准的操作').slice(1)

    expect(Object.fromEntries(said.map(([act, who]) => [act, who]))).toEqual(
      Object.fromEntries(asked.map(({ act, power }) => [act, rolesWith(power).map(labelOf).join('、')])),
    )
    expect(said).toHaveLength(asked.length)
  })

  test('names the roles that decide, those that may be limited, and those that exclude each other', () => {
    const pairs = roleIds.flatMap((one, at) => roleIds.slice(at + 1).map((two) => [one, two] as const))
    const apart = pairs.filter((pair) => roleConflict(pair) !== null)

    expect(lineWith('可以批准的角色')).toBe(rolesWith('requests.decide').map(labelOf).join('、'))
    expect(lineWith('可以限定社区的角色')).toBe(
      roleIds
        .filter((role) => roles[role].isScoped)
        .map(labelOf)
        .join('、'),
    )
    expect(lineWith('不能由同一个账号担任')).toBe(apart.map((pair) => pair.map(labelOf).join('和')).join('；'))
  })
})

test.each(folderProblems)('says what to do about %s', (problem) => {
  const titles = tableWith('屏幕上的提示').map(([title]) => title)

  expect(titles).toContain(gateText.problemTitle[problem])
})

test.each(Object.keys(help))('names the command %s', (command) => {
  expect(manual).toContain(`ledger ${command}`)
})

describe('every button the manual names', () => {
  const screens = globSync('{renderer,shared}/**/*.{ts,tsx}', { cwd: home })
    .map((file) => readFileSync(resolve(home, file), 'utf8'))
    .join('\n')
  const named = [...new Set([...manual.matchAll(/【([^】]+)】/g)].map(([, name]) => name ?? ''))]

  test.each(named)('%s stands on a screen', (name) => {
    // 【导入 … 人】: the figure is the program's.
    const missing = name.split('…').filter((part) => !screens.includes(part.trim()))

    expect(missing).toEqual([])
  })
})

/** The cells of the table whose first heading says so, its heading first. */
function tableWith(heading: string): string[][] {
  const lines = manual.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} `))
  if (first < 0) throw new Error(`No table ${heading}`)
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'))
  const rows = lines.slice(first, length < 0 ? undefined : first + length).filter((line) => !/^[|\s:-]+$/.test(line))
  return rows.map((line) =>
    line
      .trim()
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
}

/** What follows `heading：` up to the full stop. */
function lineWith(heading: string): string | undefined {
  return new RegExp(`${heading}：([^。\n]+)。`).exec(manual)?.[1]
}
