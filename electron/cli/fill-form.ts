import type { FormBinding, FormProposal } from '@shared/forms/model.ts'
import { letters } from '../data/forms/package/cell-reference.ts'
import { parse, required, UsageError } from './arguments.ts'
import { withSignedIn } from './data-folder.ts'

const day = /^\d{4}-\d{2}-\d{2}$/

/** Fills a form as it is recognised; what is not sure stays empty and is listed. */
export async function fillForm(args: string[]): Promise<number> {
  const { values, positionals } = parse(args, {
    db: { type: 'string' },
    out: { type: 'string' },
    from: { type: 'string' },
    to: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new UsageError('请写一份要填的 .xlsx。')
  const out = required(values.out, '--out OUT.xlsx')
  const { from, to } = values
  if ((from === undefined) !== (to === undefined)) throw new UsageError('--from 和 --to 要一起写。')
  if ([from, to].some((one) => one !== undefined && !day.test(one))) throw new UsageError('日期要写成 2026-07-01。')
  await withSignedIn(required(values.db, '--db PATH'), async (folder) => {
    const form = { ticket: folder.ticketFor(file, 'read') }
    const { proposal } = await folder.call('forms', 'recognise', { form })
    const year = new Date().getFullYear()
    const said = from !== undefined && to !== undefined ? { from, to } : proposal.period
    const period = said ?? { from: `${year}-01-01`, to: `${year}-12-31` }
    const target = folder.ticketFor(out, 'write')
    const { moved, cells, people } = await folder.call('forms', 'fill', {
      form,
      proposal,
      period,
      target,
      remembers: false,
    })
    const bound = bindings(proposal)
    const asked = bound.filter(({ binding }) => binding.kind === 'ask')
    for (const { where, heading, evidence } of asked)
      process.stderr.write(`没有填：${where} ${heading}（${evidence}）\n`)
    const filled = bound.flatMap(({ where, heading, source, binding }) =>
      binding.kind === 'field' ? [{ where, heading, source, field: binding.field }] : [],
    )
    const report = values.json
      ? { filled, asked: asked.map(({ binding: _, ...one }) => one), moved, period, cells, people }
      : { cells, people, asked: asked.length }
    process.stdout.write(`${JSON.stringify(report)}\n`)
  })
  return 0
}

interface Bound {
  readonly where: string
  readonly heading: string
  readonly source: string
  readonly binding: FormBinding
  readonly evidence: string
}

function bindings({ lists, cells }: FormProposal): Bound[] {
  return [
    ...lists.flatMap(({ sheet, top, source, columns }) =>
      columns.map(({ column, heading, binding, evidence }) => ({
        where: `${sheet}!${letters(column)}${top}`,
        heading,
        source: source ?? '',
        binding,
        evidence,
      })),
    ),
    ...cells.map(({ sheet, row, column, label, binding, evidence }) => ({
      where: `${sheet}!${letters(column)}${row}`,
      heading: label.trim(),
      source: 'street',
      binding,
      evidence,
    })),
  ]
}
