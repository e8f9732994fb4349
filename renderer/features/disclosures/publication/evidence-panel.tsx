import { Button, Select } from 'antd'
import { type DragEvent, useState } from 'react'
import type { Disclosure, Evidence } from '@shared/disclosure/model.ts'
import { droppedFiles, shell } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { useMay } from '../../../data/session.ts'
import { channelWords, publicationText } from '../../../text/publication-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { Progress } from '../../../ui/progress.tsx'
import { useToday } from '../../../ui/use-today.ts'
import { DayField } from '../../../ui/day-field.tsx'
import { EvidencePreview } from './evidence-preview.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { RemoveEvidenceDialog } from './remove-evidence-dialog.tsx'
import { useAddPhotos } from './use-add-photos.ts'

const text = publicationText.evidence

/** Photos, links and papers that show that it hung there. */
export function EvidencePanel({ disclosure }: { readonly disclosure: Disclosure }) {
  const { id, evidence, state } = disclosure
  const today = useToday()
  // What hangs nowhere yet cannot be photographed.
  const isShown = state === 'published' || state === 'withdrawn'
  const mayAdd = useMay('disclosure.edit') && isShown
  const [channel, setChannel] = useState<string>(evidence.at(-1)?.channel ?? channelWords[0])
  const [takenOn, setTakenOn] = useState<string | null>(null)
  const [opened, setOpened] = useState<Evidence | null>(null)
  const [removed, setRemoved] = useState<Evidence | null>(null)
  const [isLinking, setLinking] = useState(false)
  const [isOver, setOver] = useState(false)
  const { add, progress, cancel } = useAddPhotos(id)
  const facts = { channel, takenOn: takenOn ?? today }

  async function choose(): Promise<void> {
    try {
      await add(facts, await shell('openAttachments', {}))
    } catch (error) {
      notify.failure(error)
    }
  }
  async function drop(event: DragEvent): Promise<void> {
    event.preventDefault()
    setOver(false)
    if (!mayAdd) return
    try {
      const files = await droppedFiles([...event.dataTransfer.files])
      if (files.length === 0) notify.error(text.nothing)
      else await add(facts, files)
    } catch (error) {
      notify.failure(error)
    }
  }

  return (
    <div
      className="dis-panel dis-drop"
      onDragOver={(event) => {
        if (!mayAdd || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false)
      }}
      onDrop={(event) => void drop(event)}
    >
      {mayAdd && (
        <div className="dis-evidence-add">
          <label className="dis-stack">
            {text.channel}
            <Select
              size="small"
              value={channel}
              options={channelWords.map((value) => ({ value, label: value }))}
              onChange={setChannel}
            />
          </label>
          <label className="dis-stack">
            {text.takenOn}
            <DayField value={facts.takenOn} onChange={setTakenOn} />
          </label>
          <Button size="small" type="primary" disabled={progress !== null} onClick={() => void choose()}>
            {text.choose}
          </Button>
          <Button size="small" onClick={() => setLinking(true)}>
            {text.link}
          </Button>
        </div>
      )}
      {progress && <Progress {...progress} onCancel={cancel} />}
      {evidence.length === 0 ? (
        <Empty title={text.none}>{isShown || state === 'archived' ? text.noneHint : text.notYetHint}</Empty>
      ) : (
        <ul className="dis-lines">
          {evidence.map((one) => (
            <li key={one.id}>
              <div>
                <b>{text.kinds[one.kind]}</b>
                <span>{one.channel}</span>
                <span className="ui-muted">{one.takenOn}</span>
                <span className="ui-space" />
                {one.kind !== 'link' && one.fileName !== null && (
                  <Button size="small" type="text" onClick={() => setOpened(one)}>
                    {text.open}
                  </Button>
                )}
                {mayAdd && (
                  <Button size="small" type="text" danger onClick={() => setRemoved(one)}>
                    {text.remove}
                  </Button>
                )}
              </div>
              {(one.link ?? one.fileName) !== null && (
                <p className="dis-cut" title={one.link ?? one.fileName ?? ''}>
                  {one.link ?? one.fileName}
                </p>
              )}
              {one.note !== null && <p className="ui-muted">{one.note}</p>}
            </li>
          ))}
        </ul>
      )}
      {isOver && <div className="ui-drop-over">{text.drop}</div>}
      {isLinking && <LinkDialog id={id} {...facts} onClose={() => setLinking(false)} />}
      {removed && <RemoveEvidenceDialog id={id} evidence={removed} onClose={() => setRemoved(null)} />}
      {opened && <EvidencePreview id={id} evidence={opened} onClose={() => setOpened(null)} />}
    </div>
  )
}
