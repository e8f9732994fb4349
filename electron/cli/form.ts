import { readFile, writeFile } from 'node:fs/promises'
import { AppError } from '@shared/rpc/errors.ts'
import { setCell } from '../data/forms/set-cell.ts'
import { fillForm } from './fill-form.ts'
import { parse, required, UsageError } from './arguments.ts'

export async function formCommand(args: string[]): Promise<number> {
  const [act, ...rest] = args
  try {
    if (act === 'set') return await setInForm(rest)
    if (act === 'fill') return await fillForm(rest)
  } catch (error) {
    // The sentence goes to stderr like any other; a script needs the code.
    if (error instanceof AppError) {
      const { code, details } = error
      const refused = { code, reason: details['reason'] ?? code, where: details['where'] ?? '' }
      process.stdout.write(`${JSON.stringify({ refused })}\n`)
    }
    throw error
  }
  throw new UsageError('请写 ledger form set 或 ledger form fill。')
}

async function setInForm(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    cell: { type: 'string' },
    value: { type: 'string' },
    out: { type: 'string' },
    // What is printed is JSON either way.
    json: { type: 'boolean', default: false },
  })
  const [form] = positionals
  if (!form || positionals.length > 1) throw new UsageError('请写一份要填的 .xlsx。')
  const [sheet, place] = splitCell(required(values.cell, "--cell 'SHEET!B3'"))
  if (values.value === undefined) throw new UsageError('缺少 --value TEXT。')
  const out = required(values.out, '--out OUT.xlsx')
  const { bytes, ...report } = setCell(await readForm(form), sheet, place, {
    kind: 'text',
    text: values.value,
  })
  await writeForm(out, bytes)
  if (report.replacedFormula)
    process.stderr.write(`${report.cell} 原来是公式，已换成文字；计算顺序里也去掉了它，不然 Excel 打开时会要求修复。\n`)
  process.stdout.write(`${JSON.stringify(report)}\n`)
  return 0
}

/** 'My Sheet'!B3 and My Sheet!B3 alike. */
function splitCell(text: string): [sheet: string, place: string] {
  const cut = text.lastIndexOf('!')
  if (cut <= 0 || cut === text.length - 1) throw new UsageError("--cell 要写成 'SHEET!B3'。")
  const sheet = text.slice(0, cut)
  const isQuoted = sheet.length > 2 && sheet.startsWith("'") && sheet.endsWith("'")
  return [isQuoted ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, text.slice(cut + 1)]
}

async function readForm(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch (cause) {
    throw new AppError('file-unreadable', `Cannot read ${path}`, { name: path }, cause)
  }
}

async function writeForm(path: string, bytes: Buffer): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    throw new AppError('target-unwritable', `Cannot write ${path}`, { name: path }, cause)
  }
}
