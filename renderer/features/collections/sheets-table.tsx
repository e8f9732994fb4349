import { Table, type TableColumnsType } from 'antd'
import type { CollectionSheet, SheetState } from '@shared/collections/model.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { collectionsText as text } from '../../text/collections-text.ts'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'

const marks: Readonly<Record<SheetState, MarkState>> = {
  waiting: 'open',
  late: 'late',
  returned: 'soon',
  imported: 'done',
}

const { columns } = text
const drawn: TableColumnsType<CollectionSheet> = [
  { title: columns.community, dataIndex: 'communityName', width: 200, ellipsis: true },
  {
    title: columns.state,
    key: 'state',
    width: 150,
    render: (_, { state }) => <StateMark state={marks[state]}>{text.states[state]}</StateMark>,
  },
  { title: columns.sentRows, dataIndex: 'sentRows', width: 110, align: 'right', render: text.rows },
  {
    title: columns.back,
    key: 'back',
    width: 140,
    align: 'center',
    render: (_, { back }) => (back ? localMinute(back.at) : text.none),
  },
  { title: columns.file, key: 'file', ellipsis: true, render: (_, { back }) => back?.fileName ?? text.none },
  {
    title: columns.rows,
    key: 'rows',
    width: 80,
    align: 'right',
    render: (_, { back }) => (back ? text.rows(back.rows) : text.none),
  },
  {
    title: columns.errors,
    key: 'errors',
    width: 90,
    align: 'right',
    render: (_, { back }) =>
      back && back.openErrors > 0 ? <StateMark state="soon">{back.openErrors}</StateMark> : text.none,
  },
]

/** Who has sent the workbook back, and what stands in the way of importing it. */
export function SheetsTable({ sheets }: { readonly sheets: readonly CollectionSheet[] }) {
  return (
    <Table<CollectionSheet> size="middle" rowKey="id" columns={drawn} dataSource={sheets} pagination={false} sticky />
  )
}
