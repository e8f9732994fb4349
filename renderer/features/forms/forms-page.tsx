import type { FormFile } from '@shared/forms/contract.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { formsText as text } from '../../text/forms-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { ChooseForm } from './choose-form.tsx'
import { formQueries } from './form-queries.ts'
import { FormWork } from './form-work.tsx'
import './forms.css'

/** 填上级表格: a form is chosen, then looked at and filled. */
export function FormsPage() {
  const [form, setForm] = useState<FormFile | null>(null)
  return form === null ? <ChooseForm onChosen={setForm} /> : <OpenForm form={form} onAnother={() => setForm(null)} />
}

function OpenForm({ form, onAnother }: { readonly form: FormFile; readonly onAnother: () => void }) {
  const recognised = useQuery(formQueries.recognised(form))
  if (recognised.isError)
    return (
      <Empty title={text.failed} action={<Button onClick={onAnother}>{text.another}</Button>}>
        {errorText(toFailure(recognised.error))}
      </Empty>
    )
  if (!recognised.data) return <LoadingSkeleton />
  return <FormWork form={form} recognised={recognised.data} onAnother={onAnother} />
}
