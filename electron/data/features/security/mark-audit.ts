import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { nextAuditMark } from '../../db/audit-mark.ts'
import { changeKeysFile, keysFileName, readKeysFile } from '../../folder/keys-file.ts'
import type { Session } from '../../session.ts'

/**
 * Writes into keys.json how far the audit has come. A tail that is cut off later, or an older database put under these
 * keys, then shows. Done on lock and closing, and at most once a minute while there are changes.
 */
export function markAudit({ ledger, folder }: Session): void {
  // A folder that was taken away under the program must not keep it from closing.
  if (!ledger || !existsSync(join(folder, keysFileName))) return
  const { auditMark } = readKeysFile(folder)
  const next = nextAuditMark(ledger.reader, auditMark)
  if (next?.hash !== auditMark?.hash) changeKeysFile(folder, (keys) => ({ ...keys, auditMark: next }))
}

const oncePerMs = 60_000

/** To be told of every write; marks the audit some time after. */
export function auditMarker(session: Session): () => void {
  let timer: NodeJS.Timeout | undefined
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined
      try {
        markAudit(session)
      } catch (error) {
        // On a full disk, say: the mark there is still holds, and the next write tries again.
        console.error('audit mark', error)
      }
    }, oncePerMs).unref()
  }
}
