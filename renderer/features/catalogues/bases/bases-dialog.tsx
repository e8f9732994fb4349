import './bases.css'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { LegalBasis } from '@shared/disclosure/model.ts'
import { useMay } from '../../../data/session.ts'
import { catalogueText } from '../../../text/catalogue-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { catalogueQueries } from '../catalogue-queries.ts'
import { BasisForm } from './basis-form.tsx'
import { BasisList } from './basis-list.tsx'

const text = catalogueText.basesOf

/** The laws and documents that items rest on: which hold, and which have been superseded. */
export function BasesDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: bases, error, refetch } = useQuery(catalogueQueries.bases)
  const mayEdit = useMay('disclosure.manage')
  const [edited, setEdited] = useState<LegalBasis | 'new' | null>(null)
  if (edited !== null)
    return (
      <BasisForm
        key={edited === 'new' ? 'new' : edited.id}
        basis={edited === 'new' ? null : edited}
        isEditable={mayEdit}
        onBack={() => setEdited(null)}
      />
    )
  return (
    <Modal
      open
      title={text.title}
      width="min(820px, 94vw)"
      onCancel={onClose}
      footer={
        <>
          {mayEdit && <Button onClick={() => setEdited('new')}>{text.add}</Button>}
          <Button type="primary" onClick={onClose}>
            {catalogueText.close}
          </Button>
        </>
      }
    >
      <p className="cat-hint">{text.hint}</p>
      {error && !bases ? (
        <Failed error={error} title={text.failed} onRetry={() => void refetch()} />
      ) : !bases ? (
        <LoadingSkeleton />
      ) : (
        <BasisList bases={bases} act={mayEdit ? text.edit : text.view} onOpen={setEdited} />
      )}
    </Modal>
  )
}
