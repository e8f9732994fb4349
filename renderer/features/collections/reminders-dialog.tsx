import { useQuery } from '@tanstack/react-query'
import { Button, Input, Modal } from 'antd'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { collectionsText } from '../../text/collections-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { collectionQueries } from './collection-queries.ts'

const text = collectionsText.reminders

interface Props {
  readonly id: string
  readonly today: string
  readonly onClose: () => void
}

/** A text for each community that owes its workbook, to be pasted into a message. */
export function RemindersDialog({ id, today, onClose }: Props) {
  const { data: reminders, error, refetch } = useQuery(collectionQueries.reminders(id, today))
  const all = (reminders ?? []).map((one) => one.text).join('\n\n')
  const copy = () => void shell('copyText', { text: all }).then(() => notify.success(text.copied), notify.failure)
  return (
    <Modal
      open
      title={text.title}
      width={560}
      onCancel={onClose}
      footer={
        <>
          <Button onClick={onClose}>{text.close}</Button>
          <Button type="primary" disabled={all === ''} onClick={copy}>
            {text.copy}
          </Button>
        </>
      }
    >
      {error ? (
        <Failed title={collectionsText.failed} error={error} onRetry={() => void refetch()} />
      ) : !reminders ? (
        <LoadingSkeleton />
      ) : reminders.length === 0 ? (
        <p>{text.none}</p>
      ) : (
        <>
          <p className="ui-muted">{text.hint}</p>
          <Input.TextArea readOnly rows={12} aria-label={text.title} value={all} />
        </>
      )}
    </Modal>
  )
}
