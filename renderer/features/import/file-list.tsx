import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { Button } from 'antd'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { dropDraft } from './draft-acts.ts'
import { fileState } from './file-state.ts'
import { PasswordField } from './password-field.tsx'
import { type FileInReading, importSession } from './import-session.ts'
import { cancelReading, forgetFile } from './read-files.ts'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
  readonly reading: readonly FileInReading[]
}

/** The files of this import: those read, and those on the way. */
export function FileList({ drafts, reading }: Props) {
  return (
    <section className="im-section" aria-label="本次文件">
      <h3>
        本次文件 <small>{drafts.length + reading.length} 个</small>
      </h3>
      <ul className="im-files">
        {drafts.map((draft) => (
          <ReadFile key={draft.id} draft={draft} />
        ))}
        {reading.map((file) => (
          <FileOnTheWay key={file.key} file={file} />
        ))}
      </ul>
    </section>
  )
}

function isLocked({ error }: ImportDraftSummary): boolean {
  return error?.code === 'encrypted' || error?.code === 'wrong-password'
}

function ReadFile({ draft }: { readonly draft: ImportDraftSummary }) {
  const { kind, word, detail } = fileState(draft)
  return (
    <li>
      <button
        type="button"
        className="im-file-name"
        title={draft.fileName}
        onClick={() => importSession.change({ step: 'recognise', draftId: draft.id, table: 0 })}
      >
        {draft.fileName}
      </button>
      <span className="im-file-state">
        {isLocked(draft) && <PasswordField draftId={draft.id} />}
        {detail && <span className="im-muted">{detail}</span>}
        <StateMark state={kind}>{word}</StateMark>
      </span>
      <Button size="small" type="text" onClick={() => void dropDraft(draft.id)}>
        移出
      </Button>
    </li>
  )
}

function FileOnTheWay({ file }: { readonly file: FileInReading }) {
  const { key, name, state, progress, problem } = file
  return (
    <li>
      <span className="im-file-name" title={name}>
        {name}
      </span>
      <span className="im-file-state">
        {state === 'waiting' && <span className="im-muted">等待读取</span>}
        {state === 'failed' && <StateMark state="late">{problem}</StateMark>}
        {state === 'reading' && (
          <Progress stage={progress?.stage ?? '正在读取'} done={progress?.done ?? 0} total={progress?.total ?? 0} />
        )}
      </span>
      <Button size="small" type="text" onClick={() => (state === 'failed' ? forgetFile(key) : cancelReading(key))}>
        {state === 'failed' ? '移出' : '取消'}
      </Button>
    </li>
  )
}
