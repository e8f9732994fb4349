import { useMutation } from '@tanstack/react-query'
import { Alert } from 'antd'
import type { Dossier, SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { WriteButton } from '../../ui/power-button.tsx'
import { SectionFindings } from './section-findings.tsx'

const text = dossierText.section

interface Props {
  readonly dossier: Dossier
  readonly section: ActiveSection
  readonly status: SectionStatus
  readonly onLook: (recordIds: readonly string[]) => void
}

/** What to know before filling it in: why it is locked, what came from last year, what the rules say. */
export function SectionNotices({ dossier, section, status, onLook }: Props) {
  const { id, editRefusal } = dossier
  const confirming = useMutation({
    mutationFn: () => data.dossiers.confirmSections({ id, sections: [section.id] }),
    onSuccess: () =>
      notify.success(text.confirmed(section.label), { label: dossierText.act.undo, run: () => void undo() }),
    onError: notify.failure,
  })
  return (
    <>
      {editRefusal !== null && <Alert type="info" showIcon className="dossier-notice" title={editRefusal} />}
      {(status.isToConfirm || status.isStale) && (
        <Alert
          type="warning"
          showIcon
          className="dossier-notice"
          title={status.isToConfirm ? text.toConfirm : text.stale(changedOn(status))}
          description={editRefusal === null ? text.toConfirmHint : undefined}
          action={
            editRefusal === null && (
              <WriteButton loading={confirming.isPending} onClick={() => confirming.mutate()}>
                {text.confirmSame}
              </WriteButton>
            )
          }
        />
      )}
      <p className="dossier-hint" title={`${text.source}：${section.source}`}>
        {section.hint}
        {status.updatedAt !== null && <span>{text.changedOn(changedOn(status))}</span>}
        <span>
          {text.source}：{section.source}
        </span>
      </p>
      <SectionFindings dossier={dossier} section={section.id} onLook={onLook} />
    </>
  )
}

function changedOn({ updatedAt }: SectionStatus): string {
  return updatedAt === null ? '' : localDay(new Date(updatedAt))
}
