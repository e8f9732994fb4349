import { spawn } from 'node:child_process'
import { headless } from './runtime.mjs'

/** A virtual screen where the machine has none: its environment, and how to switch it off. */
export async function openDisplay() {
  if (!headless) return { env: {}, close() {} }
  // Xvfb picks a free number itself, so that two runs at once do not meet. Detached: Ctrl+C is for the program first.
  const args = ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp']
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true })
  const close = () => server.kill()
  process.once('exit', close)
  const number = await new Promise((resolve, reject) => {
    let text = ''
    server.stdio[3].on('data', (chunk) => (text += chunk).includes('\n') && resolve(text.trim()))
    server.on('error', () => reject(new Error('Xvfb is not installed. Run: node scripts/bootstrap.mjs')))
    server.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
  })
  return { env: { DISPLAY: `:${number}` }, close }
}
