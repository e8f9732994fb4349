import { closeSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'

/** Writes beside the file and renames over it: a reader finds the old content or the new, never a half. */
export function writeFileWhole(path: string, content: string): void {
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    writeSync(file, content)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
}
