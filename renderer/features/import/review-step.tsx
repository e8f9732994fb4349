import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { Button } from 'antd'
import { useEffect } from 'react'
import { Empty } from '../../ui/empty.tsx'
import { DoubtTable } from './doubt-table.tsx'
import { importSession, useImportSession } from './import-session.ts'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
}

/** Only the cells with doubts, file by file. */
export function ReviewStep({ drafts }: Props) {
  const { draftId } = useImportSession()
  const chosen = drafts.find((draft) => draft.id === draftId) ?? drafts[0]

  // Once, on entering: the file looked at last may have nothing to decide on.
  useEffect(() => {
    const current = drafts.find((draft) => draft.id === importSession.get().draftId)
    const open = drafts.find((draft) => draft.openCells > 0)
    if (open && !(current && current.openCells > 0)) importSession.change({ draftId: open.id, table: 0 })
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a decision must not turn the page
  }, [])

  if (!chosen) {
    return (
      <Empty title="没有可核对的文件" action={<Button onClick={() => importSession.goTo('choose')}>选择文件</Button>}>
        放入的文件里没有认出的台账。
      </Empty>
    )
  }
  return (
    <div className="im-three">
      <DoubtTable key={chosen.id} draftId={chosen.id} drafts={drafts} />
    </div>
  )
}
