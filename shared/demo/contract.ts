import { z } from 'zod'
import { task } from '../rpc/contract.ts'
import type { FolderStatus } from '../security/model.ts'

export const demoContract = {
  /** In the demo alone: its passwords are known to nobody, so an account is chosen instead. */
  switchAccount: task({
    power: 'signed-in',
    input: z.object({ loginName: z.string().max(30) }),
    act: '切换演示账号',
  }).returns<FolderStatus>(),
}
