import { useQuery } from '@tanstack/react-query'
import { Button, Select, Tooltip } from 'antd'
import { useState } from 'react'
import type { Attachment } from '@shared/attachments/contract.ts'
import type { Dossier } from '@shared/dossier/model.ts'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { AttachmentPreview } from './attachment-preview.tsx'
import { attachmentQueries } from './attachment-queries.ts'
import { checkAllAttachments, chooseAttachments, type FilePlace, useAttachmentWork } from './attachment-work.ts'
import './attachments.css'
import { FileDrop } from './file-drop.tsx'
import { useFileLock } from './file-lock.ts'
import { fileSize } from './file-size.ts'
import { AddingNotices, CheckNotices } from './work-notices.tsx'

interface Props {
  readonly dossier: Dossier
}

/** All files of a dossier. */
export function AttachmentsTab({ dossier }: Props) {
  const { data: listed, error, refetch } = useQuery(attachmentQueries.list(dossier.id))
  const { adding, checking, checked } = useAttachmentWork()
  const lock = useFileLock(dossier)
  const [section, setSection] = useState('basics')
  const [previewed, setPreviewed] = useState<string | null>(null)
  const sections = dossier.sections.filter(({ isOn }) => isOn)
  const labels = new Map(dossier.sections.map(({ id, label, number }) => [id, `${number} ${label}`]))
  const place: FilePlace = { dossierId: dossier.id, section, recordId: null }
  const attachments = listed?.map((one) => withCheck(one, checked?.damaged ?? []))

  const choose = (
    <Tooltip title={lock}>
      <Button
        type="primary"
        disabled={lock !== null || adding !== null}
        onClick={(event) => {
          // Enter belongs to the list from here on.
          event.currentTarget.blur()
          void chooseAttachments(place)
        }}
      >
        {text.choose}
      </Button>
    </Tooltip>
  )
  if (error && !listed) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!attachments) return <LoadingSkeleton />
  const bytes = attachments.reduce((sum, one) => sum + one.bytes, 0)
  return (
    <FileDrop className="at" place={place} placeLabel={labels.get(section) ?? ''} isLocked={lock !== null}>
      <div className="at-bar">
        <span>{text.total(attachments.length, fileSize(bytes))}</span>
        {attachments.length > 0 && lock === null && <span className="ui-muted">{text.dropHint}</span>}
        <span className="at-space" />
        <Button title={text.checkHint} disabled={checking !== null} onClick={() => void checkAllAttachments()}>
          {text.check}
        </Button>
        <label className="at-into">
          {text.into}
          <Select
            value={section}
            disabled={lock !== null}
            popupMatchSelectWidth={380}
            showSearch={{ optionFilterProp: 'label' }}
            options={sections.map(({ id }) => ({ value: id, label: labels.get(id) }))}
            onChange={setSection}
          />
        </label>
        {choose}
      </div>
      <AddingNotices isHere={({ dossierId }) => dossierId === dossier.id} />
      <CheckNotices dossierId={dossier.id} />
      {attachments.length === 0 ? (
        <Empty title={text.emptyTitle} action={lock === null && <span className="ui-muted">{text.dropHint}</span>}>
          {lock ?? text.empty}
        </Empty>
      ) : (
        <>
          <AttachmentList
            attachments={attachments}
            placeOf={({ section: id }) => labels.get(id) ?? id}
            lock={lock}
            onPreview={setPreviewed}
          />
          <footer className="at-foot">{text.keys}</footer>
        </>
      )}
      {previewed !== null && (
        <AttachmentPreview
          attachments={attachments}
          id={previewed}
          onMove={setPreviewed}
          onClose={() => setPreviewed(null)}
        />
      )}
    </FileDrop>
  )
}

/** The list sees a file's size; the check has read it. */
export function withCheck(one: Attachment, damaged: readonly Attachment[]): Attachment {
  return one.damage === null ? { ...one, damage: damaged.find(({ id }) => id === one.id)?.damage ?? null } : one
}
