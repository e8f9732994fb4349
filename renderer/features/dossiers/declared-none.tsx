import { useMutation } from '@tanstack/react-query'
import type { Dossier, SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { WriteButton } from '../../ui/power-button.tsx'
import { SectionNotices } from './section-notices.tsx'
import { SectionTitle } from './section-title.tsx'

const text = dossierText.section

interface Props {
  readonly dossier: Dossier
  readonly section: ActiveSection
  readonly status: SectionStatus
}

/** 无此情况: said on purpose, and not the same as nothing filled in. */
export function DeclaredNone({ dossier, section, status }: Props) {
  const taking = useMutation({
    mutationFn: () => data.dossiers.declareNone({ id: dossier.id, section: section.id, isNone: false }),
    onSuccess: () =>
      notify.success(text.takenBack(section.label), { label: dossierText.act.undo, run: () => void undo() }),
    onError: notify.failure,
  })
  const mayEdit = dossier.editRefusal === null
  return (
    <>
      <SectionTitle section={section} />
      <SectionNotices dossier={dossier} section={section} status={status} onLook={() => undefined} />
      <Empty
        title={text.declared}
        action={
          mayEdit && (
            <WriteButton data-first-focus loading={taking.isPending} onClick={() => taking.mutate()}>
              {text.takeBack}
            </WriteButton>
          )
        }
      >
        {text.declaredHint}
      </Empty>
    </>
  )
}
