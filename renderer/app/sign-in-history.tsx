import type { SignIn } from '@shared/accounts/contract.ts'
import { queryOptions, useQuery } from '@tanstack/react-query'
import { Modal, Table } from 'antd'
import { data } from '../data/data.ts'
import { appText } from '../text/app-text.ts'
import { Failed } from '../ui/failed.tsx'
import { LoadingSkeleton } from '../ui/loading-skeleton.tsx'
import { localMinute } from '@shared/values/local-clock.ts'
import { StateMark } from '../ui/state-mark.tsx'

const text = appText.signIns

// Asked anew each time: signing in is no change the page is told of.
const signInsQuery = queryOptions({
  queryKey: ['accounts', 'sign-ins'],
  queryFn: () => data.accounts.signIns({}),
  staleTime: 0,
  gcTime: 0,
})

interface Props {
  readonly onClose: () => void
}

/** 本人登录记录: whoever does not know one of these should say so. */
export function SignInHistory({ onClose }: Props) {
  const { data: signIns, error, refetch } = useQuery(signInsQuery)
  return (
    <Modal open title={text.title} width={520} footer={null} onCancel={onClose}>
      <p className="ui-muted">{text.hint}</p>
      {error ? (
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      ) : !signIns ? (
        <LoadingSkeleton lines={4} />
      ) : (
        <Table<SignIn>
          size="small"
          className="sign-ins"
          rowKey="at"
          dataSource={signIns}
          pagination={false}
          scroll={{ y: 320 }}
          locale={{ emptyText: text.empty }}
          columns={[
            { title: text.at, dataIndex: 'at', width: 180, render: localMinute },
            { title: text.how, dataIndex: 'how', width: 100, render: (how: SignIn['how']) => text.ways[how] },
            { title: text.failures, dataIndex: 'failuresBefore', render: shownFailures },
          ]}
        />
      )}
    </Modal>
  )
}

function shownFailures(count: number) {
  return count === 0 ? text.noFailures : <StateMark state="soon">{text.someFailures(count)}</StateMark>
}
