import { useMutation } from '@tanstack/react-query'
import { Button, Input, InputNumber } from 'antd'
import { useState } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import type { Opinion } from '@shared/opinions/contract.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { opinionsText as text } from '../../text/opinions-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { type EditedSentence, edited, mergeDraft, written } from './edited-sentences.ts'
import { SentenceEditor } from './sentence-editor.tsx'
import { useKeptOpinion } from './use-kept-opinion.ts'

interface Props {
  readonly dossier: Dossier
  readonly opinion: Opinion | null
  readonly onClose: () => void
}

/** Sentences drafted from the records, each beside what it follows from, and those the clerk writes. */
export function OpinionEditor({ dossier, opinion, onClose }: Props) {
  const { personId } = dossier
  const { values, revision, isRestored, change, drop } = useKeptOpinion(dossier, opinion)
  const { purpose, fromYear, toYear, sentences } = values
  const [problem, setProblem] = useState<string | null>(null)

  function close() {
    drop()
    onClose()
  }
  const draft = useMutation({
    mutationFn: () => data.opinions.draft({ personId, fromYear, toYear }),
    onSuccess(drafted) {
      change((before) => ({ sentences: mergeDraft(before.sentences, drafted) }))
      setProblem(drafted.length === 0 ? text.nothing : null)
    },
    onError: notify.failure,
  })
  const save = useMutation({
    mutationFn: () =>
      data.opinions.save({
        id: opinion?.id ?? null,
        revision,
        personId,
        purpose: purpose.trim(),
        sentences: written(sentences),
      }),
    onSuccess() {
      notify.success(text.saved)
      close()
    },
    onError: notify.failure,
  })
  function submit() {
    const found = purpose.trim() === '' ? text.purposeMissing : null
    const missing = found ?? (written(sentences).length === 0 ? text.sentencesMissing : null)
    setProblem(missing)
    if (missing === null && !save.isPending) save.mutate()
  }
  useShortcut('ctrl+s', submit)

  const arrange = (next: (all: readonly EditedSentence[]) => readonly EditedSentence[]) =>
    change((before) => ({ sentences: next(before.sentences) }))
  const reword = (at: number, value: string) =>
    arrange((all) => all.map((one, place) => (place === at ? { ...one, text: value } : one)))
  const takeOut = (at: number) => arrange((all) => all.filter((_, place) => place !== at))
  const up = (at: number) =>
    arrange((all) => all.toSpliced(at - 1, 2, ...[all[at], all[at - 1]].filter((one) => one !== undefined)))

  return (
    <div className="op op-edit" role="form" aria-label={opinion ? text.editTitle.old : text.editTitle.new}>
      <div className="op-head">
        <label>
          {text.purpose}
          <Input
            autoFocus
            maxLength={60}
            placeholder={text.purposeExample}
            value={purpose}
            onChange={({ target }) => change(() => ({ purpose: target.value }))}
          />
        </label>
        <span className="op-years">
          {text.years}
          <InputNumber
            aria-label={text.years}
            min={1990}
            max={toYear}
            value={fromYear}
            onChange={(year) => change(() => ({ fromYear: year ?? fromYear }))}
          />
          {text.to}
          <InputNumber
            aria-label={text.to}
            min={fromYear}
            max={2100}
            value={toYear}
            onChange={(year) => change(() => ({ toYear: year ?? toYear }))}
          />
        </span>
        <Button loading={draft.isPending} title={text.draftHint} onClick={() => draft.mutate()}>
          {text.draft}
        </Button>
      </div>
      {isRestored && (
        <p className="ui-muted" role="status">
          {text.restored}
        </p>
      )}
      <ol className="op-sentences">
        {sentences.map((sentence, at) => (
          <SentenceEditor
            key={sentence.key}
            at={at}
            sentence={sentence}
            dossier={dossier}
            onChange={(value) => reword(at, value)}
            onDrop={() => takeOut(at)}
            onUp={at > 0 ? () => up(at) : null}
          />
        ))}
      </ol>
      {problem !== null && (
        <p className="op-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="op-foot">
        <Button onClick={() => arrange((all) => [...all, edited({ text: '', places: [], isOwn: true })])}>
          {text.add}
        </Button>
        <span className="op-space" />
        <Button onClick={close}>{text.cancel}</Button>
        <Button type="primary" loading={save.isPending} title="Ctrl+S" onClick={submit}>
          {text.save}
        </Button>
      </div>
    </div>
  )
}
