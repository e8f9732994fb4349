import { useMutation } from '@tanstack/react-query'
import { Button, Table, type TableColumnsType } from 'antd'
import type { Consultation } from '@shared/consultations/contract.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useSignedIn } from '../../data/session.ts'
import { consultationsText as text } from '../../text/consultations-text.ts'
import { WriteButton } from '../../ui/power-button.tsx'
import { ConsultationState, stateOf } from './consultation-state.tsx'
import { useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly consultations: readonly Consultation[]
  readonly onView: (consultation: Consultation) => void
}

/** A register only grows. */
const rowsAtOnce = 100

export function ConsultationsTable({ consultations, onView }: Props) {
  const { displayName } = useSignedIn().account
  const close = useMutation({
    mutationFn: (id: string) => data.consultations.close({ id }),
    onSuccess: () => notify.success(text.closed),
    onError: notify.failure,
  })
  const mayView = (one: Consultation) => stateOf(one) === 'open' && !one.isPaper && one.reader === displayName
  const rowKeys = useRowKeys<Consultation>(Math.min(consultations.length, rowsAtOnce), (one) => {
    if (mayView(one)) onView(one)
  })
  const { columns } = text
  const drawn: TableColumnsType<Consultation> = [
    {
      title: columns.person,
      dataIndex: 'personName',
      width: 120,
      ellipsis: true,
    },
    { title: columns.year, dataIndex: 'year', width: 64, align: 'center' },
    { title: columns.purpose, dataIndex: 'purpose', ellipsis: true },
    { title: columns.reader, key: 'reader', width: 170, ellipsis: true, render: (_, one) => readerOf(one) },
    {
      title: columns.approver,
      dataIndex: 'approver',
      width: 88,
      ellipsis: true,
      render: (name: string | null) => name ?? text.nobody,
    },
    { title: columns.openedAt, dataIndex: 'openedAt', width: 136, align: 'center', render: localMinute },
    { title: columns.expiresAt, dataIndex: 'expiresAt', width: 136, align: 'center', render: localMinute },
    { title: columns.state, key: 'state', width: 104, render: (_, one) => <ConsultationState consultation={one} /> },
    {
      key: 'acts',
      width: 140,
      render: (_, one) =>
        stateOf(one) === 'open' && (
          <span className="co-acts">
            {mayView(one) && (
              <Button size="small" type="primary" onClick={() => onView(one)}>
                {text.view}
              </Button>
            )}
            <WriteButton
              size="small"
              loading={close.isPending && close.variables === one.id}
              onClick={() => close.mutate(one.id)}
            >
              {text.close}
            </WriteButton>
          </span>
        ),
    },
  ]
  return (
    <Table<Consultation>
      size="middle"
      rowKey="id"
      columns={drawn}
      onRow={rowKeys}
      dataSource={consultations}
      pagination={{ pageSize: rowsAtOnce, hideOnSinglePage: true, showSizeChanger: false }}
      sticky
    />
  )
}

function readerOf({ reader, readerUnit, isPaper }: Consultation): string {
  return [isPaper && text.paper, reader, readerUnit].filter(Boolean).join(' · ')
}
