import type { Progress } from '@shared/rpc/wire.ts'

let last = ''

/** On stderr: one line rewritten on a terminal, one line a stage elsewhere. */
export function showProgress({ stage, done, total }: Progress): void {
  const text = total > 0 ? `${stage} ${done}/${total}` : stage
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}${total > 0 && done >= total ? '\n' : ''}`)
  else if (stage !== last) process.stderr.write(`${stage}\n`)
  last = stage
}
