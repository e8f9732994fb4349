import { z } from 'zod'
import { command, query, task } from '../rpc/contract.ts'
import { type FolderStatus, loginName, newStreet } from './model.ts'

const nothing = z.object({})
const password = z.string().min(1).max(200)

export const securityContract = {
  status: query({ power: 'anyone', input: nothing }).returns<FolderStatus>(),
  /** Answers with the recovery code; nothing is on disk until it has been typed back. */
  beginFirstRun: task({
    power: 'anyone',
    input: z.object({ street: newStreet, loginName, displayName: loginName, password }),
  }).returns<{ recoveryCode: string }>(),
  finishFirstRun: task({
    power: 'anyone',
    input: z.object({ recoveryCode: z.string().max(100) }),
    act: '建立街道与首个账号',
  }).returns<FolderStatus>(),
  signIn: task({ power: 'anyone', input: z.object({ loginName, password }), act: '登录' }).returns<FolderStatus>(),
  /** A forgotten password: the recovery code sets a new one and is itself replaced by the code in the answer. */
  recover: task({
    power: 'anyone',
    input: z.object({ loginName, recoveryCode: z.string().max(100), password }),
    act: '用恢复码重设密码',
  }).returns<{ recoveryCode: string }>(),
  /** The old recovery code is good until the new one has been typed back. */
  confirmRecoveryCode: task({
    power: 'signed-in',
    input: z.object({ recoveryCode: z.string().max(100) }),
    act: '换用新恢复码',
  }).returns<void>(),
  changePassword: task({
    power: 'signed-in',
    input: z.object({ oldPassword: password, newPassword: password }),
    act: '修改本人密码',
  }).returns<void>(),
  lock: command({ power: 'signed-in', input: nothing, act: '锁定' }).returns<void>(),
  unlock: task({ power: 'anyone', input: z.object({ password }), act: '解锁' }).returns<FolderStatus>(),
  /** For everybody: a locked program can be given to somebody else. */
  signOut: task({ power: 'anyone', input: nothing, act: '退出登录' }).returns<void>(),
}
