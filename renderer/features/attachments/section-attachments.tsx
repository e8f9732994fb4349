import { useQuery } from '@tanstack/react-query'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import type { Dossier, RecordId } from '@shared/dossier/model.ts'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { AttachmentList } from './attachment-list.tsx'
import { AttachmentPreview } from './attachment-preview.tsx'
import { attachmentQueries } from './attachment-queries.ts'
import { chooseAttachments, type FilePlace, useAttachmentWork } from './attachment-work.ts'
import './attachments.css'
import { FileDrop } from './file-drop.tsx'
import { useFileLock } from './file-lock.ts'
import { fileSize } from './file-size.ts'
import { AddingNotices } from './work-notices.tsx'

interface Props {
  readonly dossier: Dossier
  readonly section: string
  /** Null: all files of the section; what is added belongs to the section as a whole. */
  readonly recordId: RecordId | null
}

/** The files of a section or of one record, as a strip under it. */
export function SectionAttachments({ dossier, section, recordId }: Props) {
  const { data: listed, error, refetch } = useQuery(attachmentQueries.list(dossier.id))
  const { adding } = useAttachmentWork()
  const lock = useFileLock(dossier)
  const [previewed, setPreviewed] = useState<string | null>(null)
  const place: FilePlace = { dossierId: dossier.id, section, recordId }
  const isHere = (one: { readonly section: string; readonly recordId: string | null }) =>
    one.section === section && (recordId === null || one.recordId === recordId)
  const attachments = (listed ?? []).filter(isHere)
  return (
    <FileDrop className="at-strip" place={place} isLocked={lock !== null}>
      <div className="at-strip-bar">
        <strong>{text.title}</strong>
        <span className="ui-muted">
          {listed && text.total(attachments.length, fileSize(attachments.reduce((sum, { bytes }) => sum + bytes, 0)))}
        </span>
        <span className="at-space" />
        {lock === null && <span className="ui-muted">{text.dropHint}</span>}
        <Tooltip title={lock}>
          <Button
            size="small"
            disabled={lock !== null || adding !== null}
            onClick={() => void chooseAttachments(place)}
          >
            {text.choose}
          </Button>
        </Tooltip>
      </div>
      {error && !listed && <Failed title={text.failed} error={error} onRetry={() => void refetch()} />}
      <AddingNotices
        isHere={(one) => one.dossierId === dossier.id && one.section === section && one.recordId === recordId}
      />
      {attachments.length > 0 && <AttachmentList attachments={attachments} lock={lock} onPreview={setPreviewed} />}
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
