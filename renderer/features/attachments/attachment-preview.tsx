import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { type ReactNode, useId } from 'react'
import type { Attachment } from '@shared/attachments/contract.ts'
import type { DossierId } from '@shared/dossier/model.ts'
import { data } from '../../data/data.ts'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { saveAttachment } from './attachment-work.ts'
import { PictureView } from './picture-view.tsx'

interface Props {
  readonly attachments: readonly Attachment[]
  readonly id: string
  readonly onMove: (id: string) => void
  readonly onClose: () => void
}

/** One file over the page; Esc closes, Alt and the arrows go to its neighbours. */
export function AttachmentPreview({ attachments, id, onMove, onClose }: Props) {
  const at = attachments.findIndex((one) => one.id === id)
  const attachment = attachments[at]
  const move = (by: 1 | -1) => {
    const next = attachments[at + by]
    if (next) onMove(next.id)
  }
  useShortcut('alt+arrowleft', () => move(-1))
  useShortcut('alt+arrowright', () => move(1))
  if (!attachment) return null
  const acts = (
    <>
      <Button size="small" disabled={at === 0} title="Alt+←" onClick={() => move(-1)}>
        {text.picture.previous}
      </Button>
      <Button size="small" disabled={at === attachments.length - 1} title="Alt+→" onClick={() => move(1)}>
        {text.picture.next}
      </Button>
      <Button size="small" type="primary" onClick={() => void saveAttachment(attachment)}>
        {text.saveCopy}
      </Button>
    </>
  )
  return (
    <Modal
      open
      centered
      title={attachment.fileName}
      width="min(1120px, 96vw)"
      footer={null}
      onCancel={onClose}
      className="at-preview"
      destroyOnHidden
    >
      <div className="at-preview-body">
        <Content key={attachment.id} attachment={attachment} acts={acts} />
      </div>
    </Modal>
  )
}

function Content({ attachment, acts }: { readonly attachment: Attachment; readonly acts: ReactNode }) {
  const place = useId()
  const { id, dossierId, type, fileName } = attachment
  const isShown = type === 'pdf' || type === 'png' || type === 'jpg'
  const {
    data: opened,
    error,
    refetch,
  } = useQuery({
    queryKey: ['attachment-content', place, id],
    queryFn: ({ signal }) => data.attachments.open({ dossierId: dossierId as DossierId, id }, { signal }),
    enabled: isShown,
    // Decrypted: nothing of it stays when it is closed.
    gcTime: 0,
    structuralSharing: false,
  })
  if (error) return <Failed title={text.openFailed} error={error} onRetry={() => void refetch()} />
  if (!isShown)
    return (
      <div className="ui-state">
        <p>{text.noPreview}</p>
        <div className="ui-state-act">{acts}</div>
      </div>
    )
  if (!opened) return <LoadingSkeleton />
  if (opened.type === 'pdf') return <PdfView content={opened.content} acts={acts} />
  return <PictureView content={opened.content} type={opened.type} name={fileName} acts={acts} />
}
