import { Form } from 'antd'
import { useState } from 'react'
import type { Decision, DecisionValues } from '@shared/decisions/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { undo } from '../../data/undo.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { FormFoot } from './form-foot.tsx'
import { useKeptForm } from '../../ui/use-kept-form.ts'
import { blankValues, FirstFields, FurtherFields } from './value-fields.tsx'

interface Props {
  readonly decision: Decision
}

/** The values of the matter itself. */
export function ValuesSection({ decision }: Props) {
  const mayEdit = useMay('decisions.edit')
  const [isBusy, setBusy] = useState(false)
  const { id, title, revision } = decision
  const kept = useKeptForm({
    place: `decision:${id}/values`,
    stored: valuesOf(decision),
    revision,
    what: text.unsavedOf(title),
  })
  const { form, isDirty } = kept
  useShortcut('ctrl+s', form.submit, () => isDirty && mayEdit)

  async function save(): Promise<void> {
    setBusy(true)
    try {
      await data.decisions.save({ id, revision: kept.revision, values: kept.values() })
      kept.settle()
      notify.success(text.saveDone, { label: text.undo, run: () => void undo() })
    } catch (error) {
      notify.failure(error)
    } finally {
      setBusy(false)
    }
  }

  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      className="dec-form"
      disabled={!mayEdit}
      initialValues={kept.initialValues}
      onValuesChange={kept.onValuesChange}
      onFinish={() => void save()}
    >
      <FirstFields />
      <FurtherFields />
      {mayEdit && <FormFoot {...kept} isBusy={isBusy} onSave={form.submit} onDrop={kept.drop} />}
    </Form>
  )
}

function valuesOf(decision: Decision): DecisionValues {
  const keys = Object.keys(blankValues) as (keyof DecisionValues)[]
  return Object.fromEntries(keys.map((key) => [key, decision[key]])) as unknown as DecisionValues
}
