import { copyFile, link, open, rename, rm } from 'node:fs/promises'

/** Another disk, or a file system without links: FAT and some shares. */
const noLinks = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL', 'EACCES']

/** One more name for a file where the disk can do that, a second file on the disk where it cannot. */
export async function linkOrCopy(from: string, beside: string, to: string): Promise<'linked' | 'copied'> {
  try {
    await rm(beside, { force: true })
    try {
      await link(from, beside)
      await rename(beside, to)
      return 'linked'
    } catch (cause) {
      if (!noLinks.includes((cause as NodeJS.ErrnoException).code ?? '')) throw cause
    }
    await copyFile(from, beside)
    await flush(beside)
    await rename(beside, to)
    return 'copied'
  } finally {
    // Where both names already are one file, a rename leaves the first.
    await rm(beside, { force: true })
  }
}

/** On the disk, not only in the system's memory. */
async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}
