import { useMutation } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import type { CatalogueHead } from '@shared/disclosure/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { useToday } from '../../ui/use-today.ts'
import { DayField } from './day-field.tsx'
import { undoing } from './make-catalogue.ts'

const text = catalogueText.inForceOf

interface Props {
  readonly catalogue: CatalogueHead
  readonly onClose: () => void
}

export function InForceDialog({ catalogue: { id, unanswered }, onClose }: Props) {
  const today = useToday()
  const [day, setDay] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const putting = useMutation({
    mutationFn: (validFrom: string) => data.catalogues.putInForce({ catalogueId: id, validFrom }),
    onSuccess() {
      notify.success(text.done, undoing)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.title}
      width={480}
      okText={text.run}
      cancelText={catalogueText.cancel}
      okButtonProps={{ disabled: unanswered > 0 || day === null }}
      confirmLoading={putting.isPending}
      onOk={() => day !== null && putting.mutate(day)}
      onCancel={onClose}
    >
      <p className="cat-hint">{text.hint}</p>
      {unanswered > 0 && <p className="cat-amber">▲ {text.unanswered(unanswered)}</p>}
      <label className="cat-stack">
        {text.from}
        <DayField value={day} onChange={setDay} />
      </label>
    </Modal>
  )
}
