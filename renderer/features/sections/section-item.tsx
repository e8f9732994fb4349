import { isAlwaysOn, type SectionSettings } from '@shared/dossier/sections/active-sections.ts'
import type { SectionDefinition } from '@shared/dossier/sections/definition.ts'
import { Switch } from 'antd'
import { useState } from 'react'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'
import { OwnFieldForm } from './own-field-form.tsx'
import { switched, withOwnField, withoutOwnField } from './section-draft.ts'
import { SectionFields } from './section-fields.tsx'

interface Props {
  readonly section: SectionDefinition
  readonly draft: SectionSettings
  readonly onChange: (draft: SectionSettings) => void
  readonly isReadOnly: boolean
}

/** One section: a line with its switch, and its fields when it is opened. */
export function SectionItem({ section, draft, onChange, isReadOnly }: Props) {
  const [isOpen, setOpen] = useState(false)
  const { id, number, label, level, source, isRestricted, fields, kind } = section
  const own = draft.ownFields.filter((field) => field.section === id)
  const isOn = isAlwaysOn(section) || draft.on.includes(id)
  return (
    <li className={isOn ? 'section-item' : 'section-item off'}>
      <div className="section-line">
        <button type="button" className="section-open" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span>
          <span className="section-number">{number}</span>
          <span className="section-label" title={label}>
            {label}
          </span>
        </button>
        {isRestricted && (
          <span className="section-tag" title={text.restrictedHint}>
            {text.restricted}
          </span>
        )}
        <span className="section-count">
          {kind === 'person' ? text.ofPerson : text.fields(fields.length)}
          {own.length > 0 && ` + ${text.own(own.length)}`}
        </span>
        <span className="section-level">{isAlwaysOn(section) ? text.alwaysOn : text.levels[level]}</span>
        {isAlwaysOn(section) ? (
          <span className="section-no-switch" />
        ) : (
          <Switch
            size="small"
            aria-label={text.switchLabel(label)}
            checked={isOn}
            disabled={isReadOnly}
            onChange={(to) => onChange(switched(draft, id, to))}
          />
        )}
      </div>
      {isOpen && (
        <div className="section-body">
          <p>{section.hint}</p>
          <p className="section-source">
            {text.source}：{source}
          </p>
          {kind !== 'person' && (
            <SectionFields
              fields={fields}
              own={own}
              isReadOnly={isReadOnly}
              onRemove={(field) => onChange(withoutOwnField(draft, field))}
            />
          )}
          {kind !== 'person' && !isReadOnly && (
            <OwnFieldForm section={section} own={own} onAdd={(field) => onChange(withOwnField(draft, field))} />
          )}
        </div>
      )}
    </li>
  )
}
