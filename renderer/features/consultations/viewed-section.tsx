import type { DossierRecord, SectionStatus } from '@shared/dossier/model.ts'
import type { ActiveSection, RecordValue } from '@shared/dossier/sections/definition.ts'
import { consultationsText } from '../../text/consultations-text.ts'

const text = consultationsText.viewing

interface Props {
  readonly section: ActiveSection
  readonly status: SectionStatus | undefined
  readonly records: readonly DossierRecord[]
}

export function ViewedSection({ section, status, records }: Props) {
  const { fields, number, label, isOn, kind } = section
  if (kind === 'person' || (!isOn && records.length === 0)) return null
  const state = status?.state === 'none' ? 'none' : 'blank'
  return (
    <section className="co-section">
      <h3>
        {number} {label}
      </h3>
      {records.length === 0 ? (
        <p className="ui-muted">{text.states[state]}</p>
      ) : (
        <div className="co-scroll">
          <table>
            <thead>
              <tr>
                {fields.map((field) => (
                  <th key={field.id} scope="col">
                    {field.label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {records.map((record) => (
                <tr key={record.id}>
                  {fields.map((field) => (
                    <td key={field.id}>{said(record.values[field.id])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function said(value: RecordValue | undefined): string {
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === null || value === undefined ? '' : String(value)
}
