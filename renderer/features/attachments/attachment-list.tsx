import { Button, Tooltip } from 'antd'
import { type KeyboardEvent, useRef, useState } from 'react'
import { type Attachment, attachmentTypes } from '@shared/attachments/contract.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { notify } from '../../data/messages.ts'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'
import { removeAttachment, saveAttachment } from './attachment-work.ts'
import { fileSize } from './file-size.ts'

interface Props {
  readonly attachments: readonly Attachment[]
  /** Where it belongs, in words; a strip under a section needs none. */
  readonly placeOf?: (attachment: Attachment) => string
  readonly lock: string | null
  readonly onPreview: (id: string) => void
}

/** The files with everything that is known of them; the arrows move, Enter previews, Delete removes. */
export function AttachmentList({ attachments, placeOf, lock, onPreview }: Props) {
  const [chosen, setChosen] = useState<string | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    attachments.findIndex(({ id }) => id === chosen),
  )

  function choose(index: number): void {
    const next = attachments[Math.min(attachments.length - 1, Math.max(0, index))]
    if (!next) return
    setChosen(next.id)
    rows.current?.querySelector(`[data-id="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  function onKeyDown(event: KeyboardEvent): void {
    // On a button of a row its own keys hold.
    if (event.target !== event.currentTarget) return
    const one = attachments[at]
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: Infinity }
    const to = moves[event.key]
    if (to !== undefined) choose(chosen === null ? 0 : to)
    else if (event.key === 'Enter' && one) onPreview(one.id)
    else if (event.key === 'Delete' && one && lock === null) void remove(one)
    else return
    event.preventDefault()
  }
  async function remove(one: Attachment): Promise<void> {
    const next = attachments[at + 1] ?? attachments[at - 1]
    await removeAttachment(one)
    setChosen(next?.id ?? null)
    rows.current?.focus()
  }

  return (
    <div
      ref={rows}
      className={placeOf ? 'at-list' : 'at-list strip'}
      role="grid"
      aria-label={text.list}
      aria-activedescendant={attachments[at] && `at-${attachments[at].id}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onFocus={() => chosen === null && choose(0)}
    >
      <div className="at-row head" role="row">
        <span role="columnheader">{text.columns.name}</span>
        {placeOf && <span role="columnheader">{text.columns.place}</span>}
        <span role="columnheader">{text.columns.type}</span>
        <span role="columnheader" className="number">
          {text.columns.pages}
        </span>
        <span role="columnheader" className="number">
          {text.columns.size}
        </span>
        <span role="columnheader">{text.columns.added}</span>
        <span role="columnheader">{text.columns.hash}</span>
        <span role="columnheader">{text.columns.state}</span>
        <span />
      </div>
      {attachments.map((one) => (
        <div
          key={one.id}
          id={`at-${one.id}`}
          data-id={one.id}
          className="at-row"
          role="row"
          aria-selected={one.id === chosen}
          onClick={() => setChosen(one.id)}
          onDoubleClick={() => onPreview(one.id)}
        >
          <span role="gridcell" title={one.fileName}>
            {one.fileName}
          </span>
          {placeOf && (
            <span role="gridcell" title={placeOf(one)}>
              {placeOf(one)}
            </span>
          )}
          <span role="gridcell">{attachmentTypes[one.type].label}</span>
          <span role="gridcell" className="number">
            {text.pageCount(one.pages)}
          </span>
          <span role="gridcell" className="number">
            {fileSize(one.bytes)}
          </span>
          <span role="gridcell" title={`${one.addedBy} ${localMinute(one.addedAt)}`}>
            {one.addedBy} {localMinute(one.addedAt)}
          </span>
          <span role="gridcell">
            <Hash sha256={one.sha256} />
          </span>
          <span role="gridcell">
            <Damage damage={one.damage} />
          </span>
          <span role="gridcell" className="at-acts">
            <Button size="small" type="text" disabled={one.damage !== null} onClick={() => onPreview(one.id)}>
              {text.preview}
            </Button>
            <Button size="small" type="text" disabled={one.damage !== null} onClick={() => void saveAttachment(one)}>
              {text.saveCopy}
            </Button>
            <Tooltip title={lock} placement="left">
              <Button size="small" type="text" disabled={lock !== null} onClick={() => void remove(one)}>
                {text.remove}
              </Button>
            </Tooltip>
          </span>
        </div>
      ))}
    </div>
  )
}

function Hash({ sha256 }: Pick<Attachment, 'sha256'>) {
  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(sha256)
      notify.success(text.copied)
    } catch (error) {
      notify.failure(error)
    }
  }
  return (
    <button type="button" className="at-hash" title={text.hash(sha256)} onClick={() => void copy()}>
      {sha256.slice(0, 8)}
    </button>
  )
}

function Damage({ damage }: Pick<Attachment, 'damage'>) {
  if (damage === null) return <StateMark state="done">{text.whole}</StateMark>
  return (
    <Tooltip title={text.damageHint[damage]}>
      <span>
        <StateMark state="late">{text.damage[damage]}</StateMark>
      </span>
    </Tooltip>
  )
}
