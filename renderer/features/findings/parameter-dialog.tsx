import { isParameterKey, parameterRefusal } from '@shared/people/rule-parameters.ts'
import { parameterDefinitions } from '@shared/people/parameter-definitions.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { useMutation } from '@tanstack/react-query'
import { Form, Input } from 'antd'
import { useState } from 'react'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { findingsText } from '../../text/findings-text.ts'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ParameterItems } from './parameter-items.tsx'
import { draftOf, kindOf, type ParameterDraft, valueOf } from './parameter-value.ts'
import type { ExplainedParameter } from './rule-settings.tsx'

const text = findingsText.rules

interface Props {
  readonly parameter: ExplainedParameter
  readonly onClose: () => void
}

interface Draft {
  readonly value: ParameterDraft
  readonly source: string
  readonly validFrom: string
}

/** A parameter as some document says it from some day on. */
export function ParameterDialog({ parameter: { key, label, value }, onClose }: Props) {
  const kind = kindOf(value)
  const [refusal, setRefusal] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (draft: Draft) => data.findings.saveParameter({ ...draft, key, value: valueOf(kind, draft.value) }),
    onSuccess() {
      notify.success(text.saved(label), { label: text.undo, run: () => void undo() })
      onClose()
    },
    onError: notify.failure,
  })

  /** What the fields one by one cannot tell: the whole is compared with what the parameter may be. */
  function submit(draft: Draft) {
    const found = isParameterKey(key) ? parameterRefusal(key, valueOf(kind, draft.value)) : null
    setRefusal(found)
    if (found === null) save.mutate(draft)
  }

  return (
    <FormDialog
      title={text.editTitle(label)}
      submit={text.save}
      cancel={text.cancel}
      isRunning={save.isPending}
      initialValues={{ value: draftOf(kind, value), source: '', validFrom: localDay() }}
      onSubmit={submit}
      onClose={onClose}
    >
      <ParameterItems kind={kind} value={value} words={isParameterKey(key) ? parameterDefinitions[key].words : ''} />
      {refusal && (
        <p className="rule-refusal" role="alert">
          {refusal}
        </p>
      )}
      <Form.Item
        name="source"
        label={text.sourceLabel}
        rules={[{ required: true, whitespace: true, message: text.sourceMissing }]}
      >
        <Input maxLength={200} placeholder={text.sourceExample} />
      </Form.Item>
      <Form.Item
        name="validFrom"
        label={text.validFrom}
        extra={text.validFromExample}
        rules={[
          { required: true, pattern: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, message: text.validFromWrong },
        ]}
      >
        <Input maxLength={10} className="rule-short" />
      </Form.Item>
      <button type="submit" hidden />
    </FormDialog>
  )
}
