import type { demoContract } from '@shared/demo/contract.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { securityContract } from '@shared/security/contract.ts'
import type { Handlers } from '../rpc/handlers.ts'
import type { Session } from '../session.ts'

interface Deps {
  readonly session: Session
  readonly signIn: Handlers<typeof securityContract>['signIn']
  /** Of the accounts of this demo, by login name; they live as long as the process. */
  readonly passwords: ReadonlyMap<string, string>
}

export function demoHandlers({ session, signIn, passwords }: Deps): Handlers<typeof demoContract> {
  return {
    async switchAccount({ loginName }, context) {
      if (!session.isDemo) throw new AppError('power-missing', 'Not a demo')
      const password = passwords.get(loginName)
      if (password === undefined) throw new AppError('not-found', `No demo account ${loginName}`)
      await session.signOut()
      return signIn({ loginName, password }, context)
    },
  }
}
