import { Button } from 'antd'
import type { Dossier } from '@shared/dossier/model.ts'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { personFields } from '@shared/people/model.ts'
import { showField } from '@shared/dossier/sections/show-field.ts'
import { navigate } from '../../data/route.ts'
import { dossierText } from '../../text/dossier-text.ts'
import { SectionFindings } from './section-findings.tsx'

const text = dossierText.section

interface Props {
  readonly dossier: Dossier
  readonly section: ActiveSection
}

/** 报告人基本情况: the person's own record, changed where it is kept. */
export function PersonSection({ dossier, section }: Props) {
  const { person, communityName, posts } = dossier
  const facts = personFields.flatMap((id) => {
    const field = roster.fields.find((one) => one.id === id)
    const value = person[id]
    return field ? [{ id, label: field.shortLabel ?? field.label, said: showField(field, value) }] : []
  })
  return (
    <div className="dossier-pane">
      <div className="dossier-strip">
        <h3>
          {section.number} {section.label}
        </h3>
        <span className="ui-space" />
        <Button type="primary" onClick={() => navigate({ page: 'people', personId: person.id })}>
          {text.openPerson}
        </Button>
      </div>
      <p className="dossier-hint">{text.personHint}</p>
      <SectionFindings dossier={dossier} section={null} onLook={() => undefined} />
      <dl className="dossier-person">
        <dt>社区</dt>
        <dd>{communityName ?? dossierText.page.noCommunity}</dd>
        <dt>职务</dt>
        <dd>{posts || '—'}</dd>
        {facts.map(({ id, label, said }) => (
          <div key={id} className="dossier-person-fact">
            <dt>{label}</dt>
            <dd>{said || '—'}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
