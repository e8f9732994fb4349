import { useMutation, useQuery } from '@tanstack/react-query'
import { Modal, Radio, Select } from 'antd'
import { useState } from 'react'
import type { CatalogueHead, CatalogueItem, ItemId } from '@shared/disclosure/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { useToday } from '../../ui/use-today.ts'
import { catalogueQueries } from './catalogue-queries.ts'
import { DayField } from '../../ui/day-field.tsx'
import { itemTitle } from './item-title.ts'
import { undoing } from './make-catalogue.ts'

const text = catalogueText.adoptOf

interface Props {
  readonly catalogue: CatalogueHead
  readonly items: readonly CatalogueItem[]
  readonly selected: readonly ItemId[]
  readonly onClose: () => void
}

/** Which communities publish which items, from which day; all of both where nothing is chosen. */
export function AdoptDialog({ catalogue, items, selected, onClose }: Props) {
  const communities = useQuery(catalogueQueries.communities).data ?? []
  const today = useToday()
  const [chosen, setChosen] = useState<readonly CommunityId[]>([])
  const [chosenItems, setChosenItems] = useState(selected)
  const [isAdopted, setAdopted] = useState(true)
  const [from, setFrom] = useState<string | null>(`${today.slice(0, 4)}-01-01`)
  const communityIds = chosen.length > 0 ? [...chosen] : communities.map(({ id }) => id)
  const itemIds = chosenItems.length > 0 ? [...chosenItems] : items.map(({ id }) => id)
  const adopting = useMutation({
    mutationFn: (day: string) => data.catalogues.adopt({ communityIds, itemIds, isAdopted, from: day }),
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
      width={560}
      okText={text.run(communityIds.length, itemIds.length, isAdopted)}
      cancelText={catalogueText.cancel}
      okButtonProps={{ disabled: from === null || communityIds.length === 0 || itemIds.length === 0 }}
      confirmLoading={adopting.isPending}
      onOk={() => from !== null && adopting.mutate(from)}
      onCancel={() => adopting.isPending || onClose()}
    >
      <p className="cat-hint">{catalogue.state === 'draft' ? text.notInForce : text.starterHint}</p>
      <div className="cat-form">
        <label className="cat-stack">
          {text.communities}
          <Select
            mode="multiple"
            allowClear
            aria-label={text.communities}
            placeholder={text.all(communities.length)}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={8}
            value={[...chosen]}
            options={communities.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={setChosen}
          />
        </label>
        <label className="cat-stack">
          {text.items}
          <Select
            mode="multiple"
            allowClear
            aria-label={text.items}
            placeholder={text.allItems(items.length)}
            showSearch={{ optionFilterProp: 'label' }}
            maxTagCount={4}
            value={[...chosenItems]}
            options={items.map((item) => ({ value: item.id, label: `${item.ordinal} ${itemTitle(item)}` }))}
            onChange={setChosenItems}
          />
        </label>
        <Radio.Group
          value={isAdopted}
          options={[
            { value: true, label: text.isAdopted },
            { value: false, label: text.isDropped },
          ]}
          onChange={({ target }) => setAdopted(target.value as boolean)}
        />
        <label className="cat-stack">
          {text.from}
          <DayField value={from} onChange={setFrom} />
        </label>
      </div>
    </Modal>
  )
}
