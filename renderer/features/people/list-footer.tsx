import { Button } from 'antd'
import { useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { draftStore, editingStore, openPerson, placeStore } from './people-place.ts'

interface Props {
  readonly total: number
  readonly summary: { readonly dualHeads: number; readonly crossAppointed: number } | undefined
}

/** What is shown, what is picked, and what was begun and not saved. */
export function ListFooter({ total, summary }: Props) {
  const mayEdit = useMay('people.edit')
  const mayRemove = useMay('people.delete')
  const { selected } = useStore(placeStore)
  const drafts = useStore(draftStore)
  const editing = useStore(editingStore)
  return (
    <div className="ui-foot">
      <span>
        共 {total} 人{selected.size > 0 && `，已选 ${selected.size} 人`}
      </span>
      {summary && (
        <span>
          一肩挑 {summary.dualHeads}　交叉任职 {summary.crossAppointed}
        </span>
      )}
      {[...drafts].flatMap(([of, { values }]) =>
        of === editing || !mayEdit
          ? []
          : [
              <Button
                key={of}
                type="link"
                size="small"
                className="people-inline-button"
                onClick={() => (of === 'new' ? editingStore.set('new') : openPerson(of, true))}
              >
                未保存：{values.name.trim() || '新增人员'}
              </Button>,
            ],
      )}
      <span className="ui-space" />
      <span className="ui-foot-keys">
        {['Enter 打开', mayEdit && 'F2 编辑', mayRemove && 'Delete 删除'].filter(Boolean).join('　')}
      </span>
    </div>
  )
}
