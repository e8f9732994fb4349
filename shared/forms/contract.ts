import { z } from 'zod'
import { command, query, task } from '../rpc/contract.ts'
import { type FormProposal, formPeople } from './model.ts'
import { type FormSourceId, isFormSource } from './sources.ts'
import { formSpread } from './spread.ts'

const word = z.string().max(200)
const number = z.number().int().min(0).max(1_048_576)
const binding = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('field'), field: z.string().max(60) }),
  z.object({ kind: z.literal('serial') }),
  z.object({ kind: z.literal('leave') }),
  z.object({ kind: z.literal('ask'), candidates: z.array(z.string().max(60)).max(20) }),
])
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
export const formPeriod = z.object({ from: day, to: day })

const whose = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('street') }),
  z.object({ kind: z.literal('community'), name: word }),
  z.object({ kind: z.literal('person'), id: z.string().max(60).nullable() }),
])

export const formProposal = z.object({
  lists: z
    .array(
      z.object({
        sheet: word,
        title: word,
        headerTop: number,
        top: number,
        bottom: number,
        left: number,
        right: number,
        source: z.custom<FormSourceId>(isFormSource).nullable(),
        who: z.enum(formPeople),
        columns: z.array(z.object({ column: number, heading: word, binding, evidence: z.string().max(400) })).max(200),
        keys: z.array(z.object({ row: number, key: word })).max(2000),
        community: word.nullable(),
        // Forms that were remembered before say nothing of it.
        personId: z.string().max(60).nullable().default(null),
      }),
    )
    .max(200),
  cells: z
    .array(
      z.object({
        sheet: word,
        row: number,
        column: number,
        label: word,
        binding,
        evidence: z.string().max(400),
        after: z.string().max(400).nullable(),
        text: z.string().max(32_767),
        whose: whose.default({ kind: 'street' }),
      }),
    )
    .max(2000),
  period: formPeriod.nullable(),
})
/** Fails to compile where the type and what is checked differ. */
const checked: z.ZodType<FormProposal> = formProposal

/** Where the blank form is: a file the clerk chose, or one that was remembered. */
const source = z.union([z.object({ ticket: z.string().max(60) }), z.object({ formId: z.string().max(60) })])
export type FormFile = z.infer<typeof source>

const filling = z.object({ form: source, proposal: checked, period: formPeriod, spread: formSpread.optional() })
const request = z.object({
  form: source,
  proposal: checked,
  period: formPeriod,
  spread: formSpread.optional(),
  /** A ticket for writing. */
  target: z.string().max(60),
  /** Keeps the form and the answers for the next time. */
  remembers: z.boolean(),
})
export type FormRequest = z.infer<typeof request>

/** By the remembered form alone: by the time somebody has agreed, the ticket of a file may be gone. */
const unmaskedRequest = z.object({
  formId: z.string().max(60),
  proposal: checked,
  period: formPeriod,
  spread: formSpread.optional(),
  /** For writing; said only when the form is filled. */
  ticket: z.string().max(60),
})
export type UnmaskedFormRequest = z.infer<typeof unmaskedRequest>

export interface FormSheetView {
  readonly name: string
  readonly rows: readonly (readonly string[])[]
  /** 0-based, both ends included. */
  readonly merges: readonly {
    readonly top: number
    readonly left: number
    readonly bottom: number
    readonly right: number
  }[]
}

export interface RecognisedForm {
  readonly fileName: string
  readonly sheets: readonly FormSheetView[]
  readonly proposal: FormProposal
  /** The answers come from the last time, because the form is the same. */
  readonly formId: string | null
}

export interface FormPreview {
  /** Each cell that would be written, masked. */
  readonly cells: readonly {
    readonly sheet: string
    readonly row: number
    readonly column: number
    readonly text: string
  }[]
  /** Lines of each list, in the order of the proposal. */
  readonly lines: readonly number[]
}

export interface FormFilled {
  readonly fileName: string
  readonly cells: number
  readonly people: number
  /** What moved because rows were added, in words. */
  readonly moved: readonly string[]
}

export interface RememberedForm {
  readonly id: string
  readonly name: string
  readonly filledAt: string
}

const concerned = () => 'street' as const

/** Any superior's form: recognised, corrected by clicking, filled, remembered. */
export const formsContract = {
  recognise: task({
    power: 'export.masked',
    input: z.object({ form: source }),
    within: concerned,
  }).returns<RecognisedForm>(),
  preview: task({ power: 'export.masked', input: filling, within: concerned }).returns<FormPreview>(),
  fill: task({
    power: 'export.masked',
    input: request,
    act: '填写上级表格(遮盖)',
    within: concerned,
  }).returns<FormFilled>(),
  /** Keeps the form and the answers, and says under which id. */
  remember: task({
    power: 'export.masked',
    input: z.object({ form: source, proposal: checked }),
    act: '记住表格',
    within: concerned,
  }).returns<string>(),
  fillUnmasked: task({
    power: 'export.unmasked',
    input: unmaskedRequest,
    act: '填写上级表格(不遮盖)',
    reason: 'required',
    within: concerned,
    secondPerson: true,
  }).returns<FormFilled>(),
  remembered: query({ power: 'export.masked', input: z.object({}), within: concerned }).returns<
    readonly RememberedForm[]
  >(),
  forget: command({
    power: 'export.masked',
    input: z.object({ id: z.string().max(60) }),
    act: '不再记住表格',
    within: concerned,
    subject: ({ id }) => `form_template:${id}`,
    undoable: true,
  }).returns<void>(),
}
