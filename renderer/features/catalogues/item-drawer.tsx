import { useMutation } from '@tanstack/react-query'
import { Button, Form } from 'antd'
import { useState } from 'react'
import type { CatalogueHead, CatalogueItem, ItemId } from '@shared/disclosure/model.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { ItemFields } from './item-fields.tsx'
import { type ItemForm, formOf, valuesOf } from './item-form.ts'
import { itemTitle } from './item-title.ts'
import { undoing } from './make-catalogue.ts'

const text = catalogueText.item

interface Props {
  readonly catalogue: CatalogueHead
  /** Null for a new one. */
  readonly item: CatalogueItem | null
  readonly onSaved: (id: ItemId) => void
  readonly onClose: () => void
}

/** One item at the right of the list: to read, or in a draft to edit. */
export function ItemDrawer({ catalogue, item, onSaved, onClose }: Props) {
  const [isRemoving, setRemoving] = useState(false)
  const isEditable = useMay('disclosure.manage') && catalogue.state === 'draft'
  const title = item ? itemTitle(item) : text.newTitle
  const kept = useKeptForm<ItemForm>({
    place: `catalogue:${catalogue.id}/${item?.id ?? 'new'}`,
    stored: formOf(item),
    revision: item?.revision ?? 0,
    what: title,
  })
  const { form } = kept
  useShortcut('ctrl+s', form.submit, () => isEditable)
  const saving = useMutation({
    mutationFn: () =>
      data.catalogues.saveItem({
        id: item?.id ?? null,
        catalogueId: catalogue.id,
        revision: kept.revision,
        values: valuesOf(kept.values()),
      }),
    onSuccess(id) {
      kept.settle()
      notify.success(text.saved, undoing)
      onSaved(id)
    },
    onError: notify.failure,
  })
  const removing = useMutation({
    mutationFn: (id: ItemId) => data.catalogues.removeItem({ id }),
    onSuccess() {
      kept.settle()
      notify.success(text.removed, undoing)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <aside className="cat-drawer" aria-label={title}>
      <div className="cat-drawer-head">
        <h3 title={title}>{title}</h3>
        <Button size="small" aria-label={catalogueText.close} onClick={onClose}>
          ×
        </Button>
      </div>
      <Form
        form={form}
        layout="vertical"
        size="small"
        requiredMark={false}
        disabled={!isEditable}
        className="cat-drawer-body"
        initialValues={kept.initialValues}
        onValuesChange={kept.onValuesChange}
        onFinish={() => saving.mutate()}
      >
        {!isEditable && catalogue.state !== 'draft' && <p className="ui-muted">{text.readOnly}</p>}
        {kept.isRestored && (
          <p className="cat-restored" role="status">
            {text.restored}
          </p>
        )}
        <ItemFields />
        {item && (
          <p className="ui-muted">
            {text.source}：{item.source}
          </p>
        )}
      </Form>
      {isEditable && (
        <div className="cat-drawer-foot">
          {item && (
            <Button danger onClick={() => setRemoving(true)}>
              {text.remove}
            </Button>
          )}
          <span className="ui-space" />
          <Button
            onClick={() => {
              kept.drop()
              onClose()
            }}
          >
            {kept.isDirty ? text.drop : catalogueText.cancel}
          </Button>
          <Button type="primary" loading={saving.isPending} onClick={form.submit}>
            {catalogueText.save}
          </Button>
        </div>
      )}
      {isRemoving && item && (
        <DangerDialog
          title={text.removeTitle(title)}
          keep={text.keep}
          onKeep={() => setRemoving(false)}
          lose={text.remove}
          onLose={() => removing.mutate(item.id)}
          isBusy={removing.isPending}
        >
          {text.removeHint(item.adoptedBy.length)}
        </DangerDialog>
      )}
    </aside>
  )
}
