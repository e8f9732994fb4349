import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'
import { sectionId } from './model.ts'
import type { SectionSet } from './sections/definition.ts'

export const ownFieldTypes = [
  'text',
  'longText',
  'date',
  'yearMonth',
  'money',
  'integer',
  'decimal',
  'boolean',
] as const

/** A field a street adds without programming. */
export const ownField = z.object({
  /** `own_1`; given by the program, never reused. */
  id: z.string().regex(/^own_\d{1,4}$/),
  section: sectionId,
  label: z.string().trim().min(1, '请填写项目名称').max(30, '项目名称最多 30 个字'),
  type: z.enum(ownFieldTypes),
  isRequired: z.boolean(),
})
export type OwnField = z.infer<typeof ownField>

/** 分表设置: what a street has switched on, and its own fields. */
export const sectionsContract = {
  /** In force now. */
  current: query({ power: 'dossiers.read', input: z.object({}) }).returns<SectionSet>(),
  /** What is set, to be changed by whoever has `settings.edit`, who need not see dossiers; it names nobody. */
  settings: query({ power: 'signed-in', input: z.object({}) }).returns<{
    readonly version: number
    readonly on: readonly string[]
    readonly ownFields: readonly OwnField[]
  }>(),
  /** Makes a new version; dossiers opened before keep theirs. */
  save: command({
    power: 'settings.edit',
    input: z.object({ on: z.array(sectionId).max(200), ownFields: z.array(ownField).max(200) }),
    act: '修改分表设置',
    undoable: true,
  }).returns<void>(),
}
