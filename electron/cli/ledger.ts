import { AppError } from '@shared/rpc/errors.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { auditCommand } from './audit.ts'
import { backupCommand } from './backup.ts'
import { checkCommand } from './check.ts'
import { exportCommand } from './export.ts'
import { formCommand } from './form.ts'
import { help, usage } from './help.ts'
import { importCommand } from './import.ts'
import { initCommand } from './init.ts'
import { inspectCommand } from './inspect-command.ts'
import { noticeCommand } from './notice.ts'
import { restoreCommand } from './restore.ts'
import { UsageError } from './arguments.ts'

/** `ledger COMMAND …`: data on stdout, everything else on stderr. Exit codes stand in help.ts. */
async function main(): Promise<number> {
  const [command, ...rest] = process.argv.slice(2)
  if (command === undefined || command === '--help' || command === '-h') return show(usage)
  if (rest.includes('--help') || rest.includes('-h')) return show(help[command] ?? usage)
  switch (command) {
    case 'inspect':
      return inspectCommand(rest)
    case 'init':
      return initCommand(rest)
    case 'import':
      return importCommand(rest)
    case 'export':
      return exportCommand(rest)
    case 'form':
      return formCommand(rest)
    case 'audit':
      return auditCommand(rest)
    case 'backup':
      return backupCommand(rest)
    case 'restore':
      return restoreCommand(rest)
    case 'check':
      return checkCommand(rest)
    case 'notice':
      return noticeCommand(rest)
    default:
      throw new UsageError(`没有“${command}”这个命令。`)
  }
}

function show(text: string): number {
  process.stdout.write(`${text}\n`)
  return 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (error instanceof UsageError) {
    process.stderr.write(`${error.message}\n\n${usage}\n`)
    process.exitCode = 2
  } else if (error instanceof AppError) {
    process.stderr.write(`${errorText(error)}\n`)
    process.exitCode = 1
  } else throw error
}
