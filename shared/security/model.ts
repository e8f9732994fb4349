import { z } from 'zod'
import type { ErrorCode } from '../rpc/errors.ts'
import type { Power } from './powers.ts'

export interface Account {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly powers: readonly Power[]
}

export interface Street {
  readonly name: string
  /** Six digits of GB/T 2260. */
  readonly regionCode: string
  readonly isDemo: boolean
}

/** Why a data folder cannot be opened; each has its own screen. */
export const folderProblems = [
  'folder-damaged',
  'database-damaged',
  'database-too-new',
  'folder-not-writable',
  'folder-on-network',
  'folder-in-use',
  'folder-is-demo',
] as const satisfies readonly ErrorCode[]
export type FolderProblem = (typeof folderProblems)[number]

/** What the program can say of its data folder before and after sign-in. */
export type FolderStatus =
  | { readonly state: 'problem'; readonly problem: FolderProblem; readonly folder: string; readonly detail: string }
  | { readonly state: 'first-run'; readonly folder: string }
  | { readonly state: 'signed-out'; readonly folder: string }
  | { readonly state: 'locked'; readonly account: Account; readonly street: Street; readonly idleMinutes: number }
  | { readonly state: 'signed-in'; readonly account: Account; readonly street: Street; readonly idleMinutes: number }

// Apart, without zod, for the first screen.
export { minPasswordLength, passwordWeakness } from './password-weakness.ts'

export const loginName = z.string().trim().min(1, '请填写账号名').max(30, '账号名最多 30 个字')
export const newStreet = z.object({
  name: z.string().trim().min(2, '请填写街道名称，例如：东湖街道办事处').max(40, '街道名称最多 40 个字'),
  regionCode: z.string().regex(/^\d{6}$/, '行政区划代码是 6 位数字，例如 330212'),
})
export type NewStreet = z.infer<typeof newStreet>
