import { type ReactNode, useRef } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import { useSignedIn } from '../../data/session.ts'
import { Empty } from '../../ui/empty.tsx'
import { dossierText as text } from '../../text/dossier-text.ts'
import { PersonSection } from './person-section.tsx'
import { SectionList } from './section-list.tsx'
import { SectionPane } from './section-pane.tsx'

interface Props {
  readonly dossier: Dossier
  readonly section: string | undefined
  readonly onSection: (section: string) => void
  /** What stands under a section: its files. */
  readonly footerOf: (section: string) => ReactNode
}

/** The sections at the left, the one that is chosen at the right. */
export function SectionsTab({ dossier, section: wanted, onSection, footerOf }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const mayRestricted = useSignedIn().account.powers.includes('dossiers.restricted')
  const filled = new Set(dossier.statuses.filter(({ records }) => records > 0).map((status) => status.section))
  const sections = dossier.sections.filter(
    ({ id, isOn, isRestricted }) => (isOn || filled.has(id)) && (!isRestricted || mayRestricted),
  )
  const chosen = sections.find(({ id }) => id === wanted) ?? sections[0]
  if (!chosen) return <Empty title={text.section.failed} />
  const focus = (selector: string) => area.current?.querySelector<HTMLElement>(selector)?.focus()
  return (
    <div className="dossier-work" ref={area}>
      <SectionList
        dossier={dossier}
        sections={sections}
        chosen={chosen.id}
        onChoose={onSection}
        onEnter={() => area.current && enterSection(area.current)}
      />
      {chosen.kind === 'person' ? (
        <PersonSection dossier={dossier} section={chosen} />
      ) : (
        <SectionPane
          key={chosen.id}
          dossier={dossier}
          section={chosen}
          footer={footerOf(chosen.id)}
          onLeave={() => focus('[role=listbox]')}
        />
      )}
    </div>
  )
}

/** Some frames, while its records are fetched. */
const longestWait = 30

/** Into the table, else the first field, else the first button; the section may still be on its way. */
function enterSection(area: HTMLElement, tries = 0): void {
  const pane = area.querySelector('.dossier-pane')
  const found = ['[data-first-focus]', '.dossier-form input, .dossier-form textarea', '.dossier-strip button']
    .map((selector) => pane?.querySelector<HTMLElement>(selector))
    .find((element) => element != null)
  if (found) found.focus()
  else if (tries < longestWait) requestAnimationFrame(() => enterSection(area, tries + 1))
}
