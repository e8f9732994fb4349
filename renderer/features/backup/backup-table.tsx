import { type BackupInfo, backupCauses } from '@shared/backup/contract.ts'
import { Button, Table, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useMay } from '../../data/session.ts'
import { WriteButton } from '../../ui/power-button.tsx'
import { minuteText, placeNames, sizeText } from './backup-words.ts'
import { openPreview } from './preview-acts.ts'
import { restoring } from './restore-act.ts'

interface Props {
  readonly copies: readonly BackupInfo[]
}

const columns: TableColumnsType<BackupInfo> = [
  { key: 'at', title: '时间', width: 148, render: (_, { at }) => minuteText(at) },
  { key: 'cause', title: '原因', width: 92, render: (_, { cause }) => backupCauses[cause] },
  { key: 'people', title: '人员', width: 72, align: 'right', render: (_, { counts }) => counts.people },
  { key: 'communities', title: '社区', width: 64, align: 'right', render: (_, { counts }) => counts.communities },
  { key: 'acts', title: '操作记录', width: 84, align: 'right', render: (_, { counts }) => counts.acts },
  { key: 'last', title: '最后操作', ellipsis: true, render: (_, copy) => lastText(copy) },
  { key: 'size', title: '大小', width: 92, align: 'right', render: (_, { sizeBytes }) => sizeText(sizeBytes) },
  { key: 'place', title: '位置', width: 96, render: (_, { place }) => placeNames[place] },
  { key: 'acts-on', title: '', width: 176, render: (_, copy) => <Acts copy={copy} /> },
]

/** Every copy with what it holds, newest first. */
export function BackupTable({ copies }: Props) {
  return (
    <Table
      size="small"
      rowKey={({ place, id }) => `${place}:${id}`}
      columns={columns}
      dataSource={copies}
      pagination={false}
      sticky
    />
  )
}

function lastText({ lastAct }: BackupInfo): string {
  return lastAct ? `${minuteText(lastAct.at)} ${lastAct.act}` : ''
}

function Acts({ copy }: { readonly copy: BackupInfo }) {
  const mayRestore = useMay('backup.restore')
  const [isOpening, setOpening] = useState(false)
  if (!mayRestore) return null

  async function look() {
    setOpening(true)
    await openPreview(copy)
    setOpening(false)
  }
  return (
    <span className="backup-acts">
      <Button type="link" size="small" loading={isOpening} onClick={() => void look()}>
        查看（只读）
      </Button>
      <WriteButton type="link" size="small" onClick={() => restoring.set({ copy, reason: '' })}>
        恢复
      </WriteButton>
    </span>
  )
}
