import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import type { Decision, ProgressValues } from '@shared/decisions/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { undo } from '../../data/undo.ts'
import { decisionText } from '../../text/decision-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useToday } from '../../ui/use-today.ts'
import { inYuan, share } from './money-words.ts'
import { ProgressDrawer, progressKinds } from './progress-drawer.tsx'

const text = decisionText.progress

interface Props {
  readonly decision: Decision
}

interface Opened {
  readonly progressId: string | null
  readonly stored: ProgressValues
}

/** Contract, progress, payments, changes, acceptance, by day. */
export function ProgressSection({ decision }: Props) {
  const [opened, setOpened] = useState<Opened | null>(null)
  const mayEdit = useMay('decisions.edit')
  const today = useToday()
  const { id, progress, amount, supplier } = decision
  const paid = progress.reduce((sum, one) => sum + (one.kind === '付款' ? (one.amount ?? 0) : 0), 0)
  const add = (kind: ProgressValues['kind']) =>
    setOpened({
      progressId: null,
      stored: { kind, on: today, words: '', amount: null, party: kind === '合同' ? supplier : null },
    })

  async function remove(progressId: string, kind: string): Promise<void> {
    try {
      await data.decisions.removeProgress({ id, progressId })
      notify.success(text.removed(kind), { label: decisionText.undo, run: () => void undo() })
    } catch (error) {
      notify.failure(error)
    }
  }

  const adding = mayEdit && (
    <Dropdown
      trigger={['click']}
      menu={{
        items: progressKinds.map((kind) => ({ key: kind, label: text.add(kind), onClick: () => add(kind) })),
      }}
    >
      <Button type="primary">
        {text.add('')}
        <DownOutlined />
      </Button>
    </Dropdown>
  )
  return (
    <>
      {progress.length === 0 ? (
        <Empty title={text.noneTitle} action={adding}>
          {text.none}
        </Empty>
      ) : (
        <>
          <div className="dec-strip">
            {paid > 0 && amount !== null && amount > 0 && (
              <span>{text.paid(inYuan(paid), inYuan(amount), share(paid, amount))}</span>
            )}
            <span className="ui-space" />
            {adding}
          </div>
          <table className="dec-table">
            <thead>
              <tr>
                <th style={{ width: 100 }}>{text.columns.on}</th>
                <th style={{ width: 64 }}>{text.columns.kind}</th>
                <th>{text.columns.words}</th>
                <th style={{ width: '24%' }}>{text.columns.party}</th>
                <th style={{ width: 110 }} className="is-right">
                  {text.columns.amount}
                </th>
                <th style={{ width: 116 }} />
              </tr>
            </thead>
            <tbody>
              {progress.map(({ id: progressId, ...values }) => (
                <tr key={progressId}>
                  <td>{values.on}</td>
                  <td>{values.kind}</td>
                  <td>{values.words}</td>
                  <td>{values.party}</td>
                  <td className="is-right">{values.amount !== null && inYuan(values.amount)}</td>
                  <td className="is-right">
                    <PowerButton
                      power="decisions.edit"
                      size="small"
                      type="text"
                      onClick={() => setOpened({ progressId, stored: values })}
                    >
                      {decisionText.meetings.edit}
                    </PowerButton>
                    <PowerButton
                      power="decisions.edit"
                      size="small"
                      type="text"
                      onClick={() => void remove(progressId, values.kind)}
                    >
                      {decisionText.meetings.remove}
                    </PowerButton>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {opened && (
        <ProgressDrawer
          key={opened.progressId ?? opened.stored.kind}
          decision={decision}
          {...opened}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
