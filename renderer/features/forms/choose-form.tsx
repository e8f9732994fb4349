import type { FormFile } from '@shared/forms/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type DragEvent, useState } from 'react'
import { data, droppedFiles, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { formsText as text } from '../../text/forms-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { formQueries } from './form-queries.ts'

interface Props {
  readonly onChosen: (form: FormFile) => void
}

/** Where a blank form is dropped, and those that were filled before. */
export function ChooseForm({ onChosen }: Props) {
  const [isOver, setOver] = useState(false)

  async function take(files: readonly { readonly ticket: string }[]) {
    const [file] = files
    if (!file) return
    if (files.length > 1) notify.error(text.onlyOne)
    onChosen({ ticket: file.ticket })
  }

  function drop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    droppedFiles([...event.dataTransfer.files])
      .then(take)
      .catch((error: unknown) => notify.failure(error))
  }

  return (
    <section
      className="fo-choose"
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className={isOver ? 'fo-drop over' : 'fo-drop'}>
        <div>
          <strong>{isOver ? text.dropOver : text.drop}</strong>
          <p>{text.dropHint}</p>
        </div>
        <Button
          type="primary"
          onClick={() =>
            void shell('openWorkbooks', {})
              .then(take)
              .catch((error: unknown) => notify.failure(error))
          }
        >
          {text.choose}
        </Button>
      </div>
      <Remembered onChosen={onChosen} />
    </section>
  )
}

function Remembered({ onChosen }: Props) {
  const remembered = useQuery(formQueries.remembered())
  if (remembered.isError)
    return <Failed title={text.rememberedFailed} error={remembered.error} onRetry={() => void remembered.refetch()} />
  const forms = remembered.data ?? []
  return (
    <div className="fo-remembered">
      <h3>{text.remembered}</h3>
      {remembered.isSuccess && forms.length === 0 && <p className="fo-hint">{text.rememberedNone}</p>}
      <ul>
        {forms.map(({ id, name, filledAt }) => (
          <li key={id}>
            <b title={name}>{name}</b>
            <span>{text.filledAt(filledAt.slice(0, 10))}</span>
            <Button size="small" type="primary" onClick={() => onChosen({ formId: id })}>
              {text.fillAgain}
            </Button>
            <Button
              size="small"
              type="text"
              onClick={() => void data.forms.forget({ id }).catch((error: unknown) => notify.failure(error))}
            >
              {text.forget}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
