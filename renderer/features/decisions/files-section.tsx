import './files-section.css'
import { Button, Select } from 'antd'
import { type DragEvent, useState } from 'react'
import type { Decision } from '@shared/decisions/contract.ts'
import type { ChosenFile } from '@shared/shell-contract.ts'
import { data, droppedFiles, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { undo } from '../../data/undo.ts'
import { decisionText } from '../../text/decision-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { FilePreview } from './file-preview.tsx'

const text = decisionText.files

interface Props {
  readonly decision: Decision
}

/** Scans and photos, by what they are. */
export function FilesSection({ decision: { id, files } }: Props) {
  const mayEdit = useMay('decisions.edit')
  const [kind, setKind] = useState<string>(text.kinds[0])
  const [isOver, setOver] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [shown, setShown] = useState<string | null>(null)
  const kinds = [...new Set([...text.kinds, ...files.map((file) => file.kind)])]
  const preview = files.find((file) => file.id === shown)

  async function add(choose: () => Promise<readonly ChosenFile[]>): Promise<void> {
    setBusy(true)
    try {
      const tickets = (await choose()).map(({ ticket }) => ticket)
      if (tickets.length === 0) return
      await data.decisions.addFiles({ id, kind, tickets })
      notify.success(text.added(tickets.length, kind), { label: decisionText.undo, run: () => void undo() })
    } catch (error) {
      notify.failure(error)
    } finally {
      setBusy(false)
    }
  }

  function over(event: DragEvent): void {
    if (!mayEdit || isBusy || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  function drop(event: DragEvent): void {
    event.preventDefault()
    setOver(false)
    const dropped = [...event.dataTransfer.files]
    if (mayEdit && !isBusy) void add(() => droppedFiles(dropped))
  }

  return (
    <div
      className="dec-files"
      onDragOver={over}
      onDragLeave={({ currentTarget, relatedTarget }) =>
        !currentTarget.contains(relatedTarget as Node | null) && setOver(false)
      }
      onDrop={drop}
    >
      {mayEdit && (
        <div className="dec-strip">
          <span className="ui-muted">{text.dropHint}</span>
          <span className="ui-space" />
          <label>
            {text.kind}{' '}
            <Select
              aria-label={text.kind}
              value={kind}
              popupMatchSelectWidth={false}
              options={kinds.map((value) => ({ value, label: value }))}
              onChange={setKind}
            />
          </label>
          <Button type="primary" loading={isBusy} onClick={() => void add(() => shell('openAttachments', {}))}>
            {text.choose}
          </Button>
        </div>
      )}
      {files.length === 0 && <Empty title={text.none}>{text.noneHint}</Empty>}
      {kinds
        .map((one) => ({ one, own: files.filter((file) => file.kind === one) }))
        .filter(({ own }) => own.length > 0)
        .map(({ one, own }) => (
          <section key={one} aria-label={one}>
            <h4>
              {one} <span className="ui-muted">{own.length}</span>
            </h4>
            {own.map(({ id: fileId, fileName, bytes }) => (
              <button key={fileId} type="button" className="dec-file" onClick={() => setShown(fileId)}>
                <span title={fileName}>{fileName}</span>
                <span className="ui-muted">{sizeWords(bytes)}</span>
              </button>
            ))}
          </section>
        ))}
      {isOver && <div className="ui-drop-over">{text.dropHere(kind)}</div>}
      {preview && <FilePreview key={preview.id} decisionId={id} file={preview} onClose={() => setShown(null)} />}
    </div>
  )
}

function sizeWords(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${(bytes / 1024 / 1024).toFixed(1)} MB` : `${Math.ceil(bytes / 1024)} KB`
}
