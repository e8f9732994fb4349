import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { node24, root } from './modules.mjs'

/** Runs a command in the repository, its output shown as it comes; gives its exit code. */
export function run(command, args, { env = {}, ...options } = {}) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    ...options,
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code ?? 1))
  })
}

/** Runs the command line of an installed package under the pinned Node. */
export function runTool(file, args, options) {
  return run(node24(), [join(root, 'node_modules', file), ...args], options)
}
