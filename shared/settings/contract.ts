import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'
import { minPasswordLength, newStreet } from '../security/model.ts'

/** Values a street may change, within their limits. */
const limits = {
  /** Minutes without a key or the mouse before the screen locks. */
  idleMinutes: z.number().int().min(1).max(120),
  /** 填报人, 审核人 and 联系电话 of exported workbooks. */
  preparer: z.string().max(30),
  reviewer: z.string().max(30),
  contactPhone: z.string().max(30),
  /** 监督电话 below every 公示单 and page. */
  supervisionPhone: z.string().trim().max(30),
  /** Fewest characters of a password. */
  passwordMinLength: z.number().int().min(8).max(40),
  /** Days after which a request nobody decided on expires. */
  requestDays: z.number().int().min(1).max(30),
  /** Exports begin masked. */
  exportMasked: z.boolean(),
  /** Minutes of change after which a backup is made. */
  backupMinutes: z.number().int().min(1).max(240),
  /** Thinning: all of so many days, then one a day for so many days, then one a month for so many months. */
  backupKeepAllDays: z.number().int().min(1).max(30),
  backupKeepDailyDays: z.number().int().min(1).max(365),
  backupKeepMonths: z.number().int().min(1).max(240),
  /** Days without a copy in the second folder after which the light turns amber. */
  secondFolderDays: z.number().int().min(1).max(90),
  /** Largest file that is taken as an attachment. */
  attachmentMaxMegabytes: z.number().int().min(1).max(200),
}

/** What holds until a street says otherwise. */
export const settings = z.object({
  idleMinutes: limits.idleMinutes.default(10),
  preparer: limits.preparer.default(''),
  reviewer: limits.reviewer.default(''),
  contactPhone: limits.contactPhone.default(''),
  supervisionPhone: limits.supervisionPhone.default(''),
  passwordMinLength: limits.passwordMinLength.default(minPasswordLength),
  requestDays: limits.requestDays.default(3),
  exportMasked: limits.exportMasked.default(true),
  backupMinutes: limits.backupMinutes.default(15),
  backupKeepAllDays: limits.backupKeepAllDays.default(1),
  backupKeepDailyDays: limits.backupKeepDailyDays.default(30),
  backupKeepMonths: limits.backupKeepMonths.default(24),
  secondFolderDays: limits.secondFolderDays.default(7),
  attachmentMaxMegabytes: limits.attachmentMaxMegabytes.default(20),
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
    // Not of `settings`: a default would be written for every value that is not named.
    input: z.object(limits).partial(),
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
