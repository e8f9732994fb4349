import type { AuditFilter } from '@shared/audit/contract.ts'
import type { Progress } from '@shared/rpc/wire.ts'
import { useState } from 'react'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'

interface Running {
  readonly progress: Progress | null
  readonly cancel: () => void
}

/** Writes what is shown as a workbook. */
export function useAuditExport() {
  const [running, setRunning] = useState<Running | null>(null)

  async function start(filter: AuditFilter): Promise<void> {
    const day = new Date().toLocaleDateString('sv-SE').replaceAll('-', '')
    const target = await shell('saveWorkbook', { suggestedName: `审计记录_${day}.xlsx` })
    if (!target) return
    const controller = new AbortController()
    const cancel = () => controller.abort()
    setRunning({ progress: null, cancel })
    try {
      const { rows } = await data.audit.export(
        { ticket: target.ticket, filter },
        { signal: controller.signal, onProgress: (progress) => setRunning({ progress, cancel }) },
      )
      notify.success(`已导出 ${rows} 条审计记录到“${target.name}”`, {
        label: '打开所在文件夹',
        run: () => void shell('revealSaved', { ticket: target.ticket }),
      })
    } catch (error) {
      notify.failure(error)
    } finally {
      setRunning(null)
    }
  }

  return { running, start }
}
