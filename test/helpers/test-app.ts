import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import type { TicketPurpose } from '@shared/data-channel.ts'
import type { AppContract } from '@shared/app-contract.ts'
import type { InputOf, OutputOf } from '@shared/rpc/contract.ts'
import type { Committed, Progress } from '@shared/rpc/wire.ts'
import { compose, type ComposeOptions } from '../../electron/data/compose.ts'

export const testPassword = 'sqlj2026-bjxc'

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'ledger-'))
}

interface CallOptions {
  readonly reason?: string
  readonly approval?: string
  readonly signal?: AbortSignal
  readonly report?: (progress: Progress) => void
}

/** The real data layer on a real folder, called by its contract. */
export function openTestApp(options: Partial<ComposeOptions> = {}) {
  const folder = options.folder ?? temporaryFolder()
  const topics: string[] = []
  const data = compose({
    folder,
    isDemo: false,
    version: 'test',
    announce: (changed) => topics.push(...changed),
    ...options,
  })
  let committed: Committed | undefined

  async function call<F extends keyof AppContract, M extends keyof AppContract[F] & string>(
    feature: F,
    method: M,
    input: InputOf<AppContract[F][M]>,
    { reason, approval, signal = new AbortController().signal, report = () => undefined }: CallOptions = {},
  ): Promise<OutputOf<AppContract[F][M]>> {
    const answer = await data.dispatch({ method: `${feature}.${method}`, input, reason, approval, signal, report })
    committed = answer.committed
    return answer.output as OutputOf<AppContract[F][M]>
  }

  return {
    folder,
    data,
    call,
    topics,
    /** The audit row of the last call, if it wrote one. */
    lastCommitted: () => committed,
    ticket(path: string, purpose: TicketPurpose): string {
      const ticket = randomUUID()
      data.tickets.grant(ticket, path, purpose)
      return ticket
    },
    close: () => data.session.close(),
    async remove() {
      await data.session.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export type TestApp = ReturnType<typeof openTestApp>

export const testStreet = { name: '示范街道办事处', regionCode: '330299' }

const account = { loginName: 'zhoumin', displayName: '周敏', password: testPassword }

/** Set up once a test file: deriving keys is slow on purpose. */
let template: Promise<{ folder: string; recoveryCode: string }> | undefined

async function makeTemplate(): Promise<{ folder: string; recoveryCode: string }> {
  const app = openTestApp()
  const { recoveryCode } = await app.call('security', 'beginFirstRun', { street: testStreet, ...account })
  await app.call('security', 'finishFirstRun', { recoveryCode })
  await app.close()
  process.once('exit', () => rmSync(app.folder, { recursive: true, force: true }))
  return { folder: app.folder, recoveryCode }
}

/** A street that is set up, with its first account signed in. */
export async function openTestStreet(
  options: Partial<ComposeOptions> = {},
): Promise<TestApp & { recoveryCode: string }> {
  template ??= makeTemplate()
  const { folder, recoveryCode } = await template
  const app = openTestApp(options)
  cpSync(folder, app.folder, { recursive: true })
  await app.call('security', 'signIn', { loginName: account.loginName, password: testPassword })
  return { ...app, recoveryCode }
}
