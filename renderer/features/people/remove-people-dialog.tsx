import { useQueries } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { useRemovePeople } from './people-mutations.ts'
import { closePerson, keepDraft, placeStore } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'
import { ReasonField } from './reason-field.tsx'

interface Props {
  readonly ids: readonly PersonId[]
  readonly onClose: () => void
}

/** More at once is no slip of the hand, and belongs to undoing an import. */
const mostAtOnce = 50
const namesShown = 5

export function RemovePeopleDialog({ ids, onClose }: Props) {
  const isTooMany = ids.length > mostAtOnce
  const people = useQueries({ queries: isTooMany ? [] : ids.map((id) => peopleQueries.person(id)) })
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)
  const removing = useRemovePeople()

  const known = people.flatMap(({ data }) => data ?? [])
  const posts = known.reduce((sum, person) => sum + person.appointments.length, 0)
  const names = known.slice(0, namesShown).map(({ name }) => name)
  const who = names.join('、') + (ids.length > namesShown ? ` 等 ${ids.length} 人` : '')

  async function remove() {
    setAsked(true)
    if (reason.trim() === '') return
    const { removed, failure, isLeft } = await removing.mutateAsync({ ids, reason: reason.trim(), who })
    for (const id of removed) keepDraft(id, null)
    if (removed.length > 0) {
      closePerson()
      placeStore.set({ ...placeStore.get(), selected: new Set() })
      const what = removed.length === ids.length ? who : `${removed.length} 人`
      notify.success(`已删除：${what}`, { label: '撤销', run: () => void undo() })
    }
    if (failure !== undefined) notify.failure(failure)
    if (!isLeft) onClose()
  }

  if (isTooMany) {
    return (
      <Modal
        open
        title="选的人太多"
        footer={
          <Button type="primary" onClick={onClose}>
            知道了
          </Button>
        }
        onCancel={onClose}
        width={420}
      >
        已选 {ids.length} 人，一次最多删除 {mostAtOnce} 人。如果是导错了花名册，请到“台账导入”撤销那一批。
      </Modal>
    )
  }
  return (
    <DangerDialog
      title={`删除 ${who}？`}
      keep="不删除"
      onKeep={onClose}
      lose={`删除 ${ids.length} 人`}
      onLose={() => void remove()}
      isBusy={removing.isPending}
    >
      <p>
        将删除 {ids.length} 人的基本情况和 {posts} 条任职记录。设有审核、分管领导账号的，要其中一位先批准。删除后可按
        Ctrl+Z 撤销；事由会写进审计记录。
      </p>
      <ReasonField
        value={reason}
        example="例如：重复录入"
        isMissing={isAsked && reason.trim() === ''}
        onChange={setReason}
      />
    </DangerDialog>
  )
}
