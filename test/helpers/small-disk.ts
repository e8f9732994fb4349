import { execFileSync } from 'node:child_process'
import { temporaryFolder } from './test-app.ts'

export interface SmallDisk {
  readonly path: string
  readonly makeReadOnly: () => void
  readonly remove: () => void
}

/** A file system of its own, so that full and read-only are what the system says; null where none can be mounted. */
export function mountSmallDisk(size: string): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const path = temporaryFolder()
  const run = (command: string, ...args: string[]) => execFileSync(command, args, { stdio: 'ignore' })
  try {
    run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', path)
  } catch {
    // In a container without the right to mount.
    return null
  }
  return {
    path,
    makeReadOnly: () => run('mount', '-o', 'remount,ro', path),
    remove: () => run('umount', '-l', path),
  }
}
