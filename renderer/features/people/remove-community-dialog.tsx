import { useState } from 'react'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { ReasonField } from './reason-field.tsx'

interface Props {
  readonly name: string
  readonly isBusy: boolean
  readonly onKeep: () => void
  readonly onRemove: (reason: string) => void
}

export function RemoveCommunityDialog({ name, isBusy, onKeep, onRemove }: Props) {
  const [reason, setReason] = useState('')
  const [isAsked, setAsked] = useState(false)

  function remove() {
    setAsked(true)
    if (reason.trim() !== '') onRemove(reason.trim())
  }

  return (
    <DangerDialog title={`删除${name}？`} keep="不删除" onKeep={onKeep} lose="删除社区" onLose={remove} isBusy={isBusy}>
      <p>
        将删除这个社区的户数、职数、任期等资料，没有人员受影响。设有审核、分管领导账号的，要其中一位先批准。删除后可按
        Ctrl+Z 撤销；事由会写进审计记录。
      </p>
      <ReasonField
        value={reason}
        example="例如：社区合并"
        isMissing={isAsked && reason.trim() === ''}
        onChange={setReason}
      />
    </DangerDialog>
  )
}
