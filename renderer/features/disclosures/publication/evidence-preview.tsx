import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useContext, useId } from 'react'
import type { DisclosureId, Evidence } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { PdfView } from '../../../ui/pdf/pdf-view.tsx'
import { PartsOfDisclosure } from '../disclosure-parts.ts'

interface Props {
  readonly id: DisclosureId
  readonly evidence: Evidence
  readonly onClose: () => void
}

/** One photo or scan over the page. */
export function EvidencePreview({ id, evidence, onClose }: Props) {
  const place = useId()
  const parts = useContext(PartsOfDisclosure)
  const {
    data: opened,
    error,
    refetch,
  } = useQuery({
    queryKey: ['evidence-content', place, evidence.id],
    queryFn: ({ signal }) => data.disclosures.openEvidence({ id, evidenceId: evidence.id }, { signal }),
    // Decrypted: nothing of it stays when it is closed.
    gcTime: 0,
    structuralSharing: false,
  })
  const name = evidence.fileName ?? evidence.channel
  return (
    <Modal
      open
      centered
      destroyOnHidden
      title={name}
      width="min(1120px, 96vw)"
      footer={null}
      onCancel={onClose}
      className="at-preview"
    >
      <div className="at-preview-body">
        {error ? (
          <Failed title={publicationText.evidence.openFailed} error={error} onRetry={() => void refetch()} />
        ) : !opened ? (
          <LoadingSkeleton />
        ) : opened.type === 'pdf' ? (
          <PdfView content={opened.content} acts={null} />
        ) : (
          parts && (
            <parts.PictureView
              content={opened.content}
              type={opened.type === 'png' ? 'png' : 'jpg'}
              name={name}
              acts={null}
            />
          )
        )}
      </div>
    </Modal>
  )
}
