import type { OwnField } from '@shared/dossier/section-contract.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { Button } from 'antd'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'

interface Props {
  readonly fields: readonly FieldDefinition[]
  readonly own: readonly OwnField[]
  readonly isReadOnly: boolean
  readonly onRemove: (id: string) => void
}

/** The columns of a section: the built-in ones, then the street's own. */
export function SectionFields({ fields, own, isReadOnly, onRemove }: Props) {
  const { columns } = text
  return (
    <table className="section-fields">
      <thead>
        <tr>
          <th>{columns.label}</th>
          <th>{columns.type}</th>
          <th>{columns.required}</th>
          <th>{columns.note}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.id}>
            <td>{field.label}</td>
            <td>{text.fieldTypes[field.type]}</td>
            <td>{field.required && text.required}</td>
            <td className="section-note">{noteOf(field)}</td>
          </tr>
        ))}
        {own.map((field) => (
          <tr key={field.id}>
            <td>{field.label}</td>
            <td>{text.fieldTypes[field.type]}</td>
            <td>{field.isRequired && text.required}</td>
            <td className="section-note">
              {text.ownMark}
              {!isReadOnly && (
                <Button
                  type="link"
                  size="small"
                  aria-label={text.removeOwnOf(field.label)}
                  onClick={() => onRemove(field.id)}
                >
                  {text.removeOwn}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function noteOf({ sensitivity, codes }: FieldDefinition): string {
  if (codes) return text.options(codes.codes.map(({ label }) => label))
  return sensitivity ? text.sensitive : ''
}
