import { type OwnField, ownFieldTypes } from '@shared/dossier/section-contract.ts'
import { isLabelTaken } from '@shared/dossier/sections/active-sections.ts'
import type { SectionDefinition } from '@shared/dossier/sections/definition.ts'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'

interface Props {
  readonly section: SectionDefinition
  readonly own: readonly OwnField[]
  readonly onAdd: (field: Omit<OwnField, 'id'>) => void
}

const types = ownFieldTypes.map((value) => ({ value, label: text.fieldTypes[value] }))

/** A field the street adds by itself; it is written when the settings are saved. */
export function OwnFieldForm({ section, own, onAdd }: Props) {
  const [label, setLabel] = useState('')
  const [type, setType] = useState<OwnField['type']>('text')
  const [isRequired, setRequired] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  function add() {
    const wanted = label.trim()
    const found = problemOf(section, own, wanted)
    setProblem(found)
    if (found !== null) return
    onAdd({ section: section.id, label: wanted, type, isRequired })
    setLabel('')
    setRequired(false)
  }

  return (
    <div className="own-field">
      <Input
        aria-label={text.addLabel}
        aria-invalid={problem !== null}
        placeholder={text.addLabelExample}
        maxLength={30}
        value={label}
        status={problem === null ? '' : 'error'}
        onChange={(event) => {
          setLabel(event.target.value)
          setProblem(null)
        }}
        onPressEnter={add}
      />
      <Select aria-label={text.addType} value={type} options={types} onChange={setType} />
      <Checkbox checked={isRequired} onChange={(event) => setRequired(event.target.checked)}>
        {text.required}
      </Checkbox>
      <Button onClick={add}>{text.add}</Button>
      {problem !== null && <p role="alert">{problem}</p>}
    </div>
  )
}

function problemOf(section: SectionDefinition, own: readonly OwnField[], label: string): string | null {
  if (label === '') return text.labelMissing
  return isLabelTaken(section, own, { label }) ? text.labelTaken(label) : null
}
