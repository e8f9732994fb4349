import type { ReactNode } from 'react'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { StateMark } from '../../ui/state-mark.tsx'

interface Props {
  readonly section: ActiveSection
  readonly isUnsaved?: boolean
  readonly children?: ReactNode
}

/** What the section is called, and what can be done in it. */
export function SectionTitle({ section, isUnsaved = false, children }: Props) {
  return (
    <div className="dossier-strip">
      <h3 title={section.label}>
        {section.number} {section.label}
      </h3>
      {section.isRestricted && <StateMark state="soon">{dossierText.section.restricted}</StateMark>}
      {isUnsaved && <StateMark state="soon">{dossierText.section.unsaved}</StateMark>}
      <span className="ui-space" />
      {children}
    </div>
  )
}
