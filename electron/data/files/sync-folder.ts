import { open } from 'node:fs/promises'

/** Some file systems know no such thing, and say so in one of these ways. */
const unknown = ['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR']

/** The names in a folder, on the disk: until then a file that was renamed into it may be gone after a power cut. */
export async function syncFolder(path: string): Promise<void> {
  // Windows has nothing to be asked here: NTFS keeps a journal of names by itself.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (cause) {
    if (!unknown.includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
  } finally {
    await folder.close()
  }
}
