import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useContext, useMemo, useRef, useState } from 'react'
import type { Dossier, DossierRecord, RecordId, SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useIsPreviewing } from '../../data/session.ts'
import { undo } from '../../data/undo.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { SourceButton } from '../../ui/source-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { PartsOfDossier } from './dossier-parts.ts'
import { EditorNotices } from './editor/editor-notices.tsx'
import { RecordDrawer } from './editor/record-drawer.tsx'
import { Sheet, type SheetHandle } from './editor/sheet.tsx'
import { checkRow, type SheetRow } from './editor/sheet-rows.ts'
import { isChanged, type SheetState } from './editor/sheet-state.ts'
import { useSectionEdit } from './editor/use-section-edit.ts'
import { MaskedCell } from './masked-cell.tsx'
import { SectionNotices } from './section-notices.tsx'
import { SectionToolbar } from './section-toolbar.tsx'
import { SingleRecord } from './editor/single-record.tsx'
import { useSaveSection } from './use-save-section.ts'

const text = dossierText.section

interface Props {
  readonly dossier: Dossier
  readonly section: ActiveSection
  readonly status: SectionStatus
  readonly records: readonly DossierRecord[]
  readonly onLeave: () => void
}

/** One section being filled in: as a table, or as a form where it has one record a year. */
export function SectionEditor({ dossier, section, status, records, onLeave }: Props) {
  const isReadOnly = useIsPreviewing() || dossier.editRefusal !== null
  const sheet = useRef<SheetHandle>(null)
  const [formRow, setFormRow] = useState<number | null>(null)
  const [isAsking, setAsking] = useState(false)
  const [marked, setMarked] = useState<ReadonlySet<RecordId>>(new Set())
  const edit = useSectionEdit(dossier.id, section.id, records, !isReadOnly, () => notify.success(text.restored))
  const { state, isDirty } = edit
  const { save, isSaving } = useSaveSection(dossier, section, edit.drop)
  const faulty = useMemo(() => faultsOf(section, state), [section, state])
  const isSingle = section.kind === 'single'
  const { SectionAttachments } = useContext(PartsOfDossier)
  const openRecord = formRow === null ? null : state.rows[formRow]?.record

  const declaring = useMutation({
    mutationFn: () => data.dossiers.declareNone({ id: dossier.id, section: section.id, isNone: true }),
    onSuccess() {
      edit.drop()
      notify.success(text.declaredDone(section.label), { label: dossierText.act.undo, run: () => void undo() })
    },
    onError: notify.failure,
  })

  function trySave(): void {
    if (isReadOnly || isSaving) return
    // What is being typed in a cell or a field is taken over when it loses the keyboard.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
    const now = edit.now()
    if (faultsOf(section, now).length > 0) return showFault(now)
    if (isChanged(now)) void save(now).then(() => sheet.current?.focus())
    else sheet.current?.focus()
  }
  useShortcut('ctrl+s', trySave)
  useShortcut(
    'ctrl+n',
    () => sheet.current?.addRow(),
    () => !isReadOnly && !isSingle,
  )

  function showFault(now = state): void {
    const after = sheet.current?.activeRow() ?? -1
    const places = faultsOf(section, now).map((row) => now.rows.indexOf(row))
    const at = places.find((place) => place > after) ?? places[0]
    if (at === undefined) return
    const issue = checkRow(section, now.rows[at]!).issues.find(({ severity }) => severity === 'error')
    const column = Math.max(
      0,
      section.fields.findIndex(({ id }) => id === issue?.field),
    )
    sheet.current?.show(at, column)
  }

  function look(ids: readonly string[]): void {
    setMarked(new Set(ids as RecordId[]))
    const at = state.rows.findIndex(({ record }) => record !== null && ids.includes(record.id))
    if (at >= 0) sheet.current?.show(at, 0)
  }

  /** Of the record the keyboard stands on, as it is stored. */
  async function loadSources() {
    const record = state.rows[sheet.current?.activeRow() ?? 0]?.record
    return record ? data.import.recordSources({ dossierId: dossier.id, recordId: record.id }) : []
  }
  const labelOf = (field: string) => section.fields.find(({ id }) => id === field)?.label ?? field
  const leave = () => (isDirty ? setAsking(true) : onLeave())
  const maskedCell = (row: SheetRow, field: string): ReactNode => (
    <MaskedCell dossierId={dossier.id} row={row} field={field} />
  )
  return (
    <>
      <SectionToolbar
        section={section}
        status={status}
        isReadOnly={isReadOnly}
        isDirty={isDirty}
        isEmpty={state.rows.length === 0}
        isSaving={isSaving}
        isDeclaring={declaring.isPending}
        onSave={trySave}
        onCancel={() => setAsking(true)}
        onDeclareNone={() => declaring.mutate()}
        onForm={() => setFormRow(sheet.current?.activeRow() ?? 0)}
        onInsert={() => sheet.current?.insertRow()}
        onRemove={() => sheet.current?.removeRows()}
        sources={<SourceButton load={loadSources} labelOf={labelOf} />}
      />
      <SectionNotices dossier={dossier} section={section} status={status} onLook={look} />
      <EditorNotices
        section={section}
        edit={edit}
        faulty={faulty}
        onNextFault={() => showFault()}
        onDrop={() => setAsking(true)}
      />
      {isSingle ? (
        <SingleRecord
          section={section}
          state={state}
          isReadOnly={isReadOnly}
          onChange={edit.change}
          onLeave={leave}
          maskedCell={maskedCell}
        />
      ) : (
        <Sheet
          handle={sheet}
          section={section}
          state={state}
          isReadOnly={isReadOnly}
          marked={marked}
          onChange={edit.change}
          onUndo={edit.undo}
          onRedo={edit.redo}
          onOpenForm={setFormRow}
          onLeave={leave}
          maskedCell={maskedCell}
        />
      )}
      {formRow !== null && (
        <RecordDrawer
          section={section}
          state={state}
          index={Math.min(formRow, state.rows.length)}
          isReadOnly={isReadOnly}
          onChange={edit.change}
          onMove={setFormRow}
          onClose={() => {
            setFormRow(null)
            sheet.current?.focus()
          }}
          maskedCell={maskedCell}
        >
          {SectionAttachments && openRecord && (
            <SectionAttachments dossier={dossier} section={section.id} recordId={openRecord.id} />
          )}
        </RecordDrawer>
      )}
      {isAsking && (
        <DangerDialog
          title={text.discardTitle(section.label)}
          keep={text.keepEditing}
          onKeep={() => {
            setAsking(false)
            sheet.current?.focus()
          }}
          lose={text.discard}
          onLose={() => {
            edit.drop()
            setAsking(false)
            sheet.current?.focus()
          }}
        >
          {text.discardText(
            state.rows.filter(({ typed }) => Object.keys(typed).length > 0).length + state.removed.length,
          )}
        </DangerDialog>
      )}
    </>
  )
}

/** Rows that cannot be saved. What was stored wrong long ago and is not touched bars nobody's way. */
function faultsOf(section: ActiveSection, { rows }: SheetState): readonly SheetRow[] {
  return rows.filter(
    (row) => (row.record === null || Object.keys(row.typed).length > 0) && checkRow(section, row).hasErrors,
  )
}
