import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'
import { newStreet } from '../security/model.ts'

/** Values a street may change, with their defaults. */
export const settings = z.object({
  /** Minutes without a key or the mouse before the screen locks. */
  idleMinutes: z.number().int().min(1).max(120).default(10),
  /** 填报人, 审核人 and 联系电话 of exported workbooks. */
  preparer: z.string().max(30).default(''),
  reviewer: z.string().max(30).default(''),
  contactPhone: z.string().max(30).default(''),
})
export type Settings = z.infer<typeof settings>

export interface About {
  readonly version: string
  readonly folder: string
  readonly runtime: string
}

export const settingsContract = {
  get: query({ power: 'signed-in', input: z.object({}) }).returns<Settings>(),
  about: query({ power: 'signed-in', input: z.object({}) }).returns<About>(),
  save: command({
    power: 'settings.edit',
    input: settings.partial(),
    act: '修改设置',
    undoable: true,
  }).returns<void>(),
  saveStreet: command({
    power: 'settings.edit',
    input: newStreet,
    act: '修改街道信息',
    undoable: true,
  }).returns<void>(),
}
