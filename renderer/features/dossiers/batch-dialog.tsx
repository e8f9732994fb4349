import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Form, Modal } from 'antd'
import { useState } from 'react'
import type { BatchAct, BatchPlan } from '@shared/dossier/contract.ts'
import type { DossierFilter } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { data } from '../../data/data.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { BatchPlanList } from './batch-plan-list.tsx'
import { NoteFields, noteOf, type NoteValues } from './note-fields.tsx'
import { useBatch } from './use-batch.ts'

const text = dossierText.batchOf

interface Props {
  readonly act: BatchAct
  readonly year: number
  /** Null: everybody the filter finds. */
  readonly ids: readonly PersonId[] | null
  readonly filter: DossierFilter
  readonly onClose: () => void
}

/** What an act would do to each, and to whom it cannot be done and why; then it is done, with progress. */
export function BatchDialog({ act, year, ids, filter, onClose }: Props) {
  const [form] = Form.useForm<NoteValues>()
  const [onlyRefused, setOnlyRefused] = useState(false)
  const plan = useQuery({
    queryKey: ['dossiers', 'plan', act, year, ids, filter],
    queryFn: () => planOf(act, year, ids, filter),
    gcTime: 0,
    structuralSharing: false,
  })
  const people = plan.data?.people ?? []
  const able = people.filter(({ refusal }) => refusal === null)
  const refused = people.length - able.length
  const batch = useBatch(act, onClose)
  const signs = act === 'create' || act === 'rollOver' ? null : act
  const run = (values: NoteValues) =>
    batch.run({ act, year, personIds: able.map(({ personId }) => personId), note: noteOf(values) })

  return (
    <Modal
      open
      title={text.title(act, year)}
      width={760}
      mask={{ closable: false }}
      onCancel={() => batch.isRunning || onClose()}
      footer={
        <>
          <Button disabled={batch.isRunning} onClick={onClose}>
            {text.cancel}
          </Button>
          <Button
            type="primary"
            autoFocus={signs === null}
            disabled={able.length === 0}
            loading={batch.isRunning}
            onClick={form.submit}
          >
            {able.length > 0 ? text.run(act, able.length) : plan.data ? text.nobody : dossierText.acts[act]}
          </Button>
        </>
      }
    >
      {plan.error ? (
        <Failed title={text.planFailed} error={plan.error} onRetry={() => void plan.refetch()} />
      ) : !plan.data ? (
        <LoadingSkeleton />
      ) : (
        <>
          <div className="dossier-plan-numbers">
            <span>{ids === null ? text.of.all(people.length) : text.of.selected(people.length)}</span>
            <StateMark state="done">{text.can(able.length)}</StateMark>
            {refused > 0 && <StateMark state="soon">{text.cannot(refused)}</StateMark>}
            <span className="ui-space" />
            {refused > 0 && able.length > 0 && (
              <Checkbox checked={onlyRefused} onChange={({ target }) => setOnlyRefused(target.checked)}>
                {text.onlyRefused}
              </Checkbox>
            )}
          </div>
          <BatchPlanList people={onlyRefused ? people.filter(({ refusal }) => refusal !== null) : people} />
          <Form form={form} layout="vertical" requiredMark={false} className="dossier-note" onFinish={run}>
            {signs && able.length > 0 && <NoteFields act={signs} />}
          </Form>
          {batch.progress && (
            <Progress
              stage={text.running}
              done={batch.progress.done}
              total={batch.progress.total}
              onCancel={batch.cancel}
            />
          )}
        </>
      )}
    </Modal>
  )
}

async function planOf(
  act: BatchAct,
  year: number,
  ids: readonly PersonId[] | null,
  filter: DossierFilter,
): Promise<BatchPlan> {
  const personIds = [...(ids ?? (await data.dossiers.people({ year, filter })))]
  if (personIds.length === 0) return { act, people: [] }
  const plan = await data.dossiers.planBatch({ act, year, personIds })
  // What cannot be done is what has to be read.
  const people = [...plan.people.filter(({ refusal }) => refusal), ...plan.people.filter(({ refusal }) => !refusal)]
  return { ...plan, people }
}
