import { z } from 'zod'
import { query, task } from '../rpc/contract.ts'
import { loginName } from '../security/model.ts'
import { type Role, roleIds } from '../security/roles.ts'

export interface AccountRow {
  readonly id: string
  readonly loginName: string
  readonly displayName: string
  readonly roles: readonly Role[]
  /** null: every community. */
  readonly communityIds: readonly string[] | null
  /** The person it belongs to, where that is a member of a committee. */
  readonly personId: string | null
  readonly createdAt: string
  readonly disabledAt: string | null
  readonly lastSignInAt: string | null
  /** Has a password that somebody else set. */
  readonly mustChangePassword: boolean
  readonly revision: number
}

export interface SignIn {
  readonly at: string
  /** Wrong passwords since the sign-in before. */
  readonly failuresBefore: number
  readonly how: 'password' | 'recovery-code'
}

const id = z.string().min(1).max(60)
const held = {
  displayName: loginName,
  roles: z.array(z.enum(roleIds)).max(10),
  /** Only for roles that may be limited; null: every community. */
  communityIds: z.array(id).max(500).nullable(),
  personId: id.nullable(),
}
const temporaryPassword = z.string().min(1).max(200)

/** Whoever gets an account or a new password is told it by word of mouth and must change it at once. */
export const accountsContract = {
  list: query({ power: 'accounts.read', input: z.object({}) }).returns<readonly AccountRow[]>(),
  create: task({
    power: 'accounts.manage',
    input: z.object({ loginName, password: temporaryPassword, ...held }),
    act: '新建账号',
  }).returns<string>(),
  update: task({
    power: 'accounts.manage',
    input: z.object({ id, revision: z.number().int(), ...held }),
    act: '修改账号',
    subject: (input) => `account:${input.id}`,
  }).returns<void>(),
  /** Takes the account's key away and gives the database a new one. */
  disable: task({
    power: 'accounts.manage',
    input: z.object({ id }),
    act: '停用账号',
    reason: 'required',
    subject: (input) => `account:${input.id}`,
  }).returns<void>(),
  /** A forgotten password, or an account that was disabled: a new key slot, without knowing the old password. */
  reset: task({
    power: 'accounts.manage',
    input: z.object({ id, password: temporaryPassword }),
    act: '重设他人密码',
    reason: 'required',
    secondPerson: true,
    subject: (input) => `account:${input.id}`,
  }).returns<void>(),
  /** The sign-ins of whoever asks. */
  signIns: query({ power: 'signed-in', input: z.object({}) }).returns<readonly SignIn[]>(),
}
