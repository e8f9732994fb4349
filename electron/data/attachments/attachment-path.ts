import { dirname, join } from 'node:path'

export const attachmentsName = 'attachments'

const temporaryPattern = /^\.[0-9a-f]{64}-.+\.tmp$/

/** The files of a data folder, or those that the copies in a folder of backups share. */
export function attachmentsIn(folder: string): string {
  return join(folder, attachmentsName)
}

/** The files of a copy lie beside it, in the pool of all copies of its folder. */
export function poolOf(backup: string): string {
  return attachmentsIn(dirname(backup))
}

/** @param sha256 of the content, before it was encrypted */
export function attachmentPath(root: string, sha256: string): string {
  return join(root, sha256.slice(0, 2), sha256)
}

/** Beside the file it becomes; `mark` tells whose it is. */
export function temporaryPath(root: string, sha256: string, mark: string): string {
  return join(root, sha256.slice(0, 2), `.${sha256}-${mark}.tmp`)
}

export function isAttachmentName(name: string): boolean {
  return /^[0-9a-f]{64}$/.test(name)
}

export function isTemporaryName(name: string): boolean {
  return temporaryPattern.test(name)
}

export function isAttachmentFolder(name: string): boolean {
  return /^[0-9a-f]{2}$/.test(name)
}
