import type { ImportDraftSummary } from '@shared/import/draft.ts'
import type { KeyboardEvent } from 'react'
import { StateMark } from '../../ui/state-mark.tsx'
import { fileState } from './file-state.ts'
import { importSession } from './import-session.ts'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
  readonly draftId: string | undefined
}

/** The files at the left of a step, with what is open in each. */
export function DraftPicker({ drafts, draftId }: Props) {
  function move(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (!step) return
    event.preventDefault()
    const next = drafts[drafts.findIndex((draft) => draft.id === draftId) + step]
    if (!next) return
    importSession.change({ draftId: next.id, table: 0 })
    document.getElementById(`import-file-${next.id}`)?.scrollIntoView({ block: 'nearest' })
  }

  return (
    <aside className="im-drafts">
      <div className="im-bar">
        <b>{drafts.length} 个文件</b>
      </div>
      <div className="im-draft-list" role="listbox" aria-label="文件" tabIndex={0} onKeyDown={move}>
        {drafts.map((draft) => {
          const { kind, word, detail } = fileState(draft)
          return (
            <div
              key={draft.id}
              id={`import-file-${draft.id}`}
              role="option"
              aria-selected={draft.id === draftId}
              className="im-draft"
              onClick={() => importSession.change({ draftId: draft.id, table: 0 })}
            >
              <b title={draft.fileName}>{draft.fileName}</b>
              {detail && <span className="im-muted">{detail}</span>}
              <StateMark state={kind}>{word}</StateMark>
            </div>
          )
        })}
      </div>
    </aside>
  )
}
