import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useContext, useId } from 'react'
import type { Decision } from '@shared/decisions/contract.ts'
import { data } from '../../data/data.ts'
import { decisionText } from '../../text/decision-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import { PartsOfDecision } from './decision-parts.ts'

const text = decisionText.files

interface Props {
  readonly decisionId: string
  readonly file: Decision['files'][number]
  readonly onClose: () => void
}

/** One file over the page; Esc closes. */
export function FilePreview({ decisionId, file, onClose }: Props) {
  return (
    <Modal
      open
      centered
      title={file.fileName}
      width="min(1120px, 96vw)"
      footer={null}
      onCancel={onClose}
      className="dec-preview"
      destroyOnHidden
    >
      <div className="dec-preview-body">
        <Content decisionId={decisionId} file={file} />
      </div>
    </Modal>
  )
}

function Content({ decisionId, file: { id: fileId, fileName } }: Omit<Props, 'onClose'>) {
  const place = useId()
  const parts = useContext(PartsOfDecision)
  const {
    data: opened,
    error,
    refetch,
  } = useQuery({
    queryKey: ['decision-file', place, fileId],
    queryFn: ({ signal }) => data.decisions.openFile({ id: decisionId, fileId }, { signal }),
    // Decrypted: nothing of it stays when it is closed.
    gcTime: 0,
    structuralSharing: false,
  })
  if (error) return <Failed title={text.openFailed} error={error} onRetry={() => void refetch()} />
  if (!opened) return <LoadingSkeleton />
  const { type, content } = opened
  if (type === 'pdf') return <PdfView content={content} />
  if (parts && (type === 'png' || type === 'jpg'))
    return <parts.Picture content={content} type={type} name={fileName} />
  return (
    <div className="ui-state">
      <p>{text.noPreview}</p>
    </div>
  )
}
