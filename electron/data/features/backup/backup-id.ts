import type { BackupCause } from '@shared/backup/contract.ts'

export const backupIdPattern = /^\d{8}-\d{6}(-\d+)?-[a-z-]+$/

/** The folder name of a backup, by the clock on the clerk's wall; a number where that second is taken. */
export function newBackupId(at: Date, cause: BackupCause, isTaken: (id: string) => boolean): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${at.getFullYear()}${two(at.getMonth() + 1)}${two(at.getDate())}`
  const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`
  for (let turn = 1; ; turn += 1) {
    const id = `${day}-${time}${turn === 1 ? '' : `-${turn}`}-${cause}`
    if (!isTaken(id)) return id
  }
}
