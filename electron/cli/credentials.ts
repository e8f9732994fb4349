import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import { UsageError } from './arguments.ts'

let known: { readonly loginName: string; readonly password: string } | undefined

/** LEDGER_USER and LEDGER_PASSWORD, or asked for once without echo; a password is never an argument. */
export async function readCredentials(): Promise<{ readonly loginName: string; readonly password: string }> {
  if (known) return known
  const loginName = process.env['LEDGER_USER'] ?? (await ask('账号：', false))
  const password = process.env['LEDGER_PASSWORD'] ?? (await ask('密码：', true))
  known = { loginName, password }
  return known
}

function ask(question: string, isHidden: boolean): Promise<string> {
  if (!process.stdin.isTTY) throw new UsageError('请设置环境变量 LEDGER_USER 和 LEDGER_PASSWORD。')
  process.stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: process.stdin, output: isHidden ? silent : process.stderr, terminal: true })
  return new Promise((resolve) =>
    lines.question('', (answer) => {
      lines.close()
      if (isHidden) process.stderr.write('\n')
      resolve(answer)
    }),
  )
}
