import { readFile, stat } from 'node:fs/promises'
import type { FormFile, FormFilled, FormRequest, formsContract, RecognisedForm } from '@shared/forms/contract.ts'
import type { FormPeriod, FormProposal } from '@shared/forms/model.ts'
import type { FormSpread } from '@shared/forms/spread.ts'
import { movedText } from '@shared/forms/moved-text.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'
import type { FileTickets } from '../../files/file-tickets.ts'
import { replaceFile } from '../../files/replace-file.ts'
import { fillForm } from '../../forms/fill-lists.ts'
import { FormPackage } from '../../forms/package/form-package.ts'
import { formRefused } from '../../forms/package/form-refused.ts'
import type { Handlers, TaskContext } from '../../rpc/handlers.ts'
import { insertExport, listRosterCommunities } from '../export/export-store.ts'
import { getStreet } from '../security/security-store.ts'
import { readSettings } from '../settings/settings-store.ts'
import { readBlankSheets } from './blank-sheet.ts'
import { formFingerprint } from './form-fingerprint.ts'
import type { FormData } from './form-lines.ts'
import {
  findTemplate,
  type FormTemplate,
  getTemplate,
  listTemplates,
  removeTemplate,
  saveTemplate,
} from './form-template-store.ts'
import { type Filling, planFilling } from './plan-filling.ts'
import { mayUse, withinPowers } from './may-use.ts'
import { shownFilling } from './preview-filling.ts'
import { proposeForm } from './propose-form.ts'
import { spreadForm, spreadPreview } from './spread-form.ts'

interface Deps {
  readonly tickets: FileTickets
}

/** A blank form is never larger; a workbook of data may be. */
const largestForm = 30 * 1024 * 1024
const largestRemembered = 1024 * 1024
const drawnRows = 200
const whole: FormSpread = { kind: 'whole' }

export function formHandlers({ tickets }: Deps): Handlers<typeof formsContract> {
  return {
    async recognise({ form }, { db, account }) {
      const { bytes, name } = await readForm(tickets, form, db)
      return recognised(bytes, name, db, account)
    },
    async preview({ form, proposal, period, spread = whole }, context) {
      const { bytes } = await readForm(tickets, form, context.db)
      mayUse(context.account, proposal)
      const data = dataFor(context, true)
      const shown = spreadPreview(data, proposal, spread)
      return shownFilling(new FormPackage(bytes), planFor(data, shown, period), shown, drawnRows)
    },
    fill({ target, ...request }, context) {
      return fill(tickets, { ...request, ticket: target, isMasked: true }, context)
    },
    fillUnmasked({ formId, ...request }, context) {
      return fill(tickets, { ...request, form: { formId }, remembers: true, isMasked: false }, context)
    },
    remember: (request, context) => remember(tickets, request, context),
    remembered: (_, { db }) => listTemplates(db),
    forget: ({ id }, { db }) => removeTemplate(db, id),
  }
}

async function readForm(tickets: FileTickets, form: FormFile, db: ReadDb): Promise<{ bytes: Buffer; name: string }> {
  if ('formId' in form) {
    const { content, name } = getTemplate(db, form.formId)
    return { bytes: content, name }
  }
  const { path, name } = tickets.take(form.ticket, 'read')
  const unreadable = (cause: unknown) => new AppError('file-unreadable', `Cannot read ${name}`, { name }, cause)
  const { size } = await stat(path).catch((cause: unknown) => Promise.reject(unreadable(cause)))
  if (size > largestForm) throw formRefused('too-large')
  return { bytes: await readFile(path).catch((cause: unknown) => Promise.reject(unreadable(cause))), name }
}

function recognised(bytes: Buffer, fileName: string, db: ReadDb, account: Account): RecognisedForm {
  const form = new FormPackage(bytes)
  const proposal = proposeForm(
    form,
    listRosterCommunities(db).map(({ name }) => name),
  )
  const known = findTemplate(db, formFingerprint(proposal))
  const sheets = readBlankSheets(form).map(({ name, grid }) => ({
    name,
    rows: Array.from({ length: Math.min(grid.rowCount, drawnRows) }, (_, row) =>
      Array.from({ length: grid.columnCount }, (__, column) => grid.text(row, column)),
    ),
    merges: grid.sheet.merges.filter(({ top }) => top < drawnRows),
  }))
  // The period is of the form at hand, the answers are of the last time.
  return {
    fileName,
    sheets,
    proposal: withinPowers(account, known ? { ...known.proposal, period: proposal.period } : proposal),
    formId: known?.id ?? null,
  }
}

function dataFor({ db, account, now }: TaskContext, isMasked: boolean): FormData {
  const at = now()
  const communities = listRosterCommunities(db)
  return { db, now: at, today: localDay(at), isMasked, scope: account.communityIds, communities }
}

function planFor(data: FormData, proposal: FormProposal, period: FormPeriod): Filling {
  const { preparer, reviewer, contactPhone } = readSettings(data.db)
  const streetName = getStreet(data.db).name
  return planFilling(data, proposal, period, { streetName, preparer, reviewer, contactPhone })
}

interface Wanted extends Omit<FormRequest, 'target'> {
  readonly ticket: string
  readonly isMasked: boolean
}

async function fill(
  tickets: FileTickets,
  { form, proposal, period, spread = whole, ticket, remembers, isMasked }: Wanted,
  context: TaskContext,
): Promise<FormFilled> {
  const { account, newId, now, report, signal, write } = context
  const target = tickets.take(ticket, 'write')
  report({ stage: '正在读空表', done: 0, total: 0 })
  const { bytes, name } = await readForm(tickets, form, context.db)
  mayUse(account, proposal)
  const data = dataFor(context, isMasked)
  const own = spreadForm(data, bytes, proposal, spread)
  const filling = planFor(data, own.proposal, period)
  if (filling.lists.length === 0 && filling.cells.length === 0) throw formRefused('no-table')
  report({ stage: '正在填写并核对', done: 0, total: 0 })
  const filled = fillForm(own.bytes, filling.lists, filling.cells)
  const at = now().toISOString()
  return replaceFile(target, newId(), {
    fill: async (stream) => {
      stream.end(filled.bytes)
    },
    async place({ sha256, replace }) {
      if (signal.aborted) throw new AppError('cancelled', 'Filling a form')
      await write(async (db) => {
        insertExport(db, {
          id: newId(),
          exportedAt: at,
          accountId: account.id,
          accountName: account.displayName,
          report: 'form',
          isMasked,
          people: filling.people,
          fileName: target.name,
          sha256,
        })
        if (remembers && bytes.length <= largestRemembered)
          keep(db, { id: newId(), name, content: bytes, proposal, filledAt: at })
        await replace()
      })
      const { cells, moved } = filled
      return { fileName: target.name, cells, people: filling.people, moved: moved.map(movedText) }
    },
  })
}

async function remember(
  tickets: FileTickets,
  { form, proposal }: { readonly form: FormFile; readonly proposal: FormProposal },
  { db: reader, newId, now, write }: TaskContext,
): Promise<string> {
  const { bytes, name } = await readForm(tickets, form, reader)
  if (bytes.length > largestRemembered) throw formRefused('too-large')
  const kept = { id: newId(), name, content: bytes, proposal, filledAt: now().toISOString() }
  let id = kept.id
  await write((db) => {
    id = keep(db, kept)
  })
  return id
}

/** The answers for a form that is known replace the former ones; it keeps its id. */
function keep(db: WriteDb, template: Omit<FormTemplate, 'fingerprint'>): string {
  const fingerprint = formFingerprint(template.proposal)
  saveTemplate(db, { ...template, fingerprint })
  return findTemplate(db, fingerprint)?.id ?? template.id
}
