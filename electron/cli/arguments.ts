import { parseArgs, type ParseArgsOptionsConfig } from 'node:util'

/** The words of the call are off: exit code 2. */
export class UsageError extends Error {}

export function parse<Options extends ParseArgsOptionsConfig>(args: string[], options: Options) {
  try {
    return parseArgs({ args, options, allowPositionals: true })
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause))
  }
}

export function required(value: string | undefined, name: string): string {
  if (!value) throw new UsageError(`缺少 ${name}。`)
  return value
}
