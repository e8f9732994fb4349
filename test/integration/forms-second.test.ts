import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FormBinding } from '@shared/forms/model.ts'
import { compactText } from '@shared/values/text.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { drawForm } from '../helpers/blank-forms.ts'
import { secondForms } from '../helpers/blank-forms-second.ts'
import { openTestApp, type TestApp } from '../helpers/test-app.ts'

let app: TestApp
let folder: string
const score = { right: 0, asked: 0, wrong: [] as string[], silent: [] as string[] }

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'forms-second-'))
  app = openTestApp({ isDemo: true, now: () => new Date(2026, 10, 21, 9) })
  await fillDemoFolder(app.data)
  await app.call('settings', 'save', { preparer: '周敏', reviewer: '何清', contactPhone: '0571-88886666' })
}, 60_000)
afterAll(async () => {
  const all = score.right + score.asked + score.wrong.length + score.silent.length
  const share = (part: number) => `${part} (${((part / all) * 100).toFixed(1)} %)`
  process.stdout.write(
    `ten other forms: right ${share(score.right)}, asked ${share(score.asked)}, wrong ${score.wrong.length}, silent ${score.silent.length}\n`,
  )
  await app.remove()
  rmSync(folder, { recursive: true, force: true })
})

const said = (binding: FormBinding) => (binding.kind === 'field' ? binding.field : binding.kind)

/** Counts what a form said against its truth; whatever it did not mention at all is silence. */
function judge(form: string, got: ReadonlyMap<string, string>, wanted: ReadonlyMap<string, string>): void {
  for (const [place, answer] of got) {
    const truth = wanted.get(place)
    if (answer === 'ask') score.asked += 1
    else if (answer === truth) score.right += 1
    else score.wrong.push(`${form} ${place}: ${answer} instead of ${truth ?? 'nothing'}`)
  }
  for (const [place, truth] of wanted)
    if (!got.has(place) && truth !== 'leave') score.silent.push(`${form} ${place}: ${truth}`)
}

test.each(secondForms.map((form, at) => [form.name, form, at] as const))('%s', async (name, form, at) => {
  const path = join(folder, `form${at}.xlsx`)
  writeFileSync(path, await drawForm(form))
  const { proposal } = await app.call('forms', 'recognise', { form: { ticket: app.ticket(path, 'read') } })
  const place = (...parts: string[]) => compactText(parts.join('!'))
  const got = new Map<string, string>()
  for (const list of proposal.lists)
    for (const { heading, binding } of list.columns) got.set(place(list.sheet, heading), said(binding))
  for (const { label, binding } of proposal.cells) got.set(place('', label), said(binding))
  const wanted = new Map<string, string>()
  for (const [sheet, columns] of Object.entries(form.columns))
    for (const [heading, field] of Object.entries(columns)) wanted.set(place(sheet, heading), field)
  for (const [label, field] of Object.entries(form.cells)) wanted.set(place('', label), field)
  const before = { wrong: score.wrong.length, silent: score.silent.length }
  judge(name, got, wanted)
  expect.soft(score.wrong.slice(before.wrong)).toEqual([])
  expect.soft(score.silent.slice(before.silent)).toEqual([])
  expect.soft(form.period ? proposal.period : undefined).toEqual(form.period)
})
