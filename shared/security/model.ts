import { z } from 'zod'
import type { ErrorCode } from '../rpc/errors.ts'
import type { Power } from './powers.ts'
import type { Role } from './roles.ts'

export interface Account {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  readonly powers: readonly Power[]
  /** The communities it is limited to; null: all of them. */
  readonly communityIds: readonly string[] | null
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
  'keys-outdated',
] as const satisfies readonly ErrorCode[]
export type FolderProblem = (typeof folderProblems)[number]

interface Present {
  readonly account: Account
  readonly street: Street
  readonly idleMinutes: number
  /** Fewest characters of a new password in this street. */
  readonly passwordMinLength: number
}

/** What the program can say of its data folder before and after sign-in. */
export type FolderStatus =
  | {
      readonly state: 'problem'
      readonly problem: FolderProblem
      readonly folder: string
      readonly detail: string
      /** Good copies that can be put in the place of a damaged database. */
      readonly hasBackups: boolean
    }
  | { readonly state: 'first-run'; readonly folder: string }
  | { readonly state: 'signed-out'; readonly folder: string }
  | ({ readonly state: 'locked' } & Present)
  /** Somebody else set the password: nothing but a new one can be done. */
  | ({ readonly state: 'password-change' } & Present)
  | ({
      readonly state: 'signed-in'
      /** A backup is being looked at, read-only; its time. */
      readonly previewOf: string | null
    } & Present)

// Apart, without zod, for the first screen.
export { minPasswordLength, passwordWeakness } from './password-weakness.ts'

export const loginName = z.string().trim().min(1, '请填写账号名').max(30, '账号名最多 30 个字')
export const newStreet = z.object({
  name: z.string().trim().min(2, '请填写街道名称，例如：东湖街道办事处').max(40, '街道名称最多 40 个字'),
  regionCode: z.string().regex(/^\d{6}$/, '行政区划代码是 6 位数字，例如 330212'),
})
export type NewStreet = z.infer<typeof newStreet>
