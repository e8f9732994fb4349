import { Button, Tooltip } from 'antd'
import type { ReactNode } from 'react'
import type { SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { SectionTitle } from './section-title.tsx'

const text = dossierText.section

interface Props {
  readonly section: ActiveSection
  readonly status: SectionStatus
  readonly isReadOnly: boolean
  readonly isDirty: boolean
  readonly isEmpty: boolean
  readonly isSaving: boolean
  readonly isDeclaring: boolean
  readonly onSave: () => void
  readonly onCancel: () => void
  readonly onDeclareNone: () => void
  readonly onForm: () => void
  readonly onInsert: () => void
  readonly onRemove: () => void
  /** 来源 of the record the sheet stands on. */
  readonly sources?: ReactNode
}

export function SectionToolbar(props: Props) {
  const { section, status, isReadOnly, isDirty, isEmpty, isSaving, isDeclaring } = props
  const isTable = section.kind === 'records'
  const mayDeclare = section.mayBeNone && status.state === 'blank' && !isReadOnly && !isDirty
  return (
    <SectionTitle section={section} isUnsaved={isDirty}>
      {section.ledger !== undefined && !isEmpty && props.sources}
      {isTable && !isEmpty && (
        <Tooltip title="F4">
          <Button onClick={props.onForm}>{text.form}</Button>
        </Tooltip>
      )}
      {!isReadOnly && (
        <>
          {isTable && !isEmpty && (
            <>
              <Button onClick={props.onInsert}>{text.insertRow}</Button>
              <Tooltip title="Ctrl+-">
                <Button onClick={props.onRemove}>{text.removeRows}</Button>
              </Tooltip>
            </>
          )}
          {mayDeclare && (
            <Button loading={isDeclaring} onClick={props.onDeclareNone}>
              {text.none}
            </Button>
          )}
          {isDirty && (
            <Button disabled={isSaving} onClick={props.onCancel}>
              {text.cancel}
            </Button>
          )}
          <Button type="primary" title="Ctrl+S" disabled={!isDirty} loading={isSaving} onClick={props.onSave}>
            {text.save}
          </Button>
        </>
      )}
    </SectionTitle>
  )
}
