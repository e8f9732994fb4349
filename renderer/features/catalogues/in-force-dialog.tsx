import { useMutation, useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import { useState } from 'react'
import { categories, type CatalogueHead, type CatalogueId } from '@shared/disclosure/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { useToday } from '../../ui/use-today.ts'
import { DayField } from '../../ui/day-field.tsx'
import { catalogueQueries } from './catalogue-queries.ts'
import { undoing } from './make-catalogue.ts'

const text = catalogueText.inForceOf

interface Props {
  readonly catalogue: CatalogueHead
  readonly onClose: () => void
}

export function InForceDialog({ catalogue: { id, unanswered }, onClose }: Props) {
  const today = useToday()
  const [day, setDay] = useState<string | null>(null)
  const catalogues = useQuery(catalogueQueries.list).data
  // The days until now were computed by the one that is in force: a later one begins today.
  const isFirst = catalogues?.every(({ state }) => state !== 'inForce') ?? false
  const from = day ?? (isFirst ? `${today.slice(0, 4)}-01-01` : today)
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
      okButtonProps={{ disabled: unanswered > 0 || catalogues === undefined }}
      confirmLoading={putting.isPending}
      onOk={() => putting.mutate(from)}
      onCancel={onClose}
    >
      <p className="cat-hint">{text.hint}</p>
      <LostCategories id={id} />
      {unanswered > 0 && <p className="cat-amber">▲ {text.unanswered(unanswered)}</p>}
      <label className="cat-stack">
        {text.from}
        <DayField value={from} onChange={setDay} />
      </label>
    </Modal>
  )
}

/** One catalogue is in force at a time: what the present one has and the new one has not would stop unseen. */
function LostCategories({ id }: { readonly id: CatalogueId }) {
  const former = useQuery(catalogueQueries.list).data?.find(({ state }) => state === 'inForce')
  const before = useQuery({ ...catalogueQueries.items(former?.id ?? id), enabled: former !== undefined }).data
  const now = useQuery(catalogueQueries.items(id)).data
  if (!former || !before || !now) return null
  const parts = categories.flatMap((category) => {
    const count = before.filter((item) => item.category === category).length
    return count === 0 || now.some((item) => item.category === category) ? [] : [text.lostPart(category, count)]
  })
  if (parts.length === 0) return null
  return <p className="cat-amber">▲ {text.lost(former.name, parts.join('、'))}</p>
}
