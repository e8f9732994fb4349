import type { ReactNode } from 'react'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import type { Person, PersonField, Provenance, SensitiveField } from '@shared/people/model.ts'
import { useMay } from '../../data/session.ts'
import { Masked } from '../../ui/masked.tsx'
import { ageOn } from '@shared/values/age.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { FieldSource } from './field-source.tsx'
import { copyRevealed, reveal } from './people-mutations.ts'
import { shownYearMonth } from './year-month-text.ts'

interface Props {
  readonly person: Person
  readonly provenance: readonly Provenance[]
}

/** 基本情况: what belongs together stands in one line. */
export function PersonBasics({ person, provenance }: Props) {
  const mayReveal = useMay('people.reveal')
  const source = (...fields: PersonField[]) => (
    <>
      {fields.map((field) => (
        <FieldSource key={field} label={labelOf(field)} source={provenance.find((one) => one.field === field)} />
      ))}
    </>
  )
  const sensitive = (field: SensitiveField) => {
    const masked = person[field]
    if (masked === null) return null
    return (
      <>
        <Masked
          masked={masked}
          isDisabled={!mayReveal}
          onReveal={() => reveal(person.id, field)}
          onCopy={copyRevealed}
        />
        {source(field)}
      </>
    )
  }
  const age = person.birth === null ? null : ageOn(person.birth, localDay())
  const joined = person.partyJoined === null ? '' : `（${shownYearMonth(person.partyJoined)} 入党）`

  return (
    <>
      <h4 className="people-section">基本情况</h4>
      <dl className="people-facts">
        <Fact label="性别 / 民族" value={together(person.gender, person.ethnicity)}>
          {source('gender', 'ethnicity')}
        </Fact>
        <Fact
          label="出生年月"
          value={person.birth && `${shownYearMonth(person.birth)}${age === null ? '' : `（${age} 岁）`}`}
        >
          {source('birth')}
        </Fact>
        <Fact label={labelOf('idNo')} node={sensitive('idNo')} />
        <Fact label="政治面貌" value={together(person.politicalStatus && person.politicalStatus + joined) || joined}>
          {source('politicalStatus', 'partyJoined')}
        </Fact>
        <Fact label="学历" value={together(person.education, person.school)}>
          {source('education', 'school')}
        </Fact>
        <Fact label="联系电话" node={sensitive('phone')} />
        <Fact label="籍贯" value={person.nativePlace}>
          {source('nativePlace')}
        </Fact>
        <Fact label="参加工作" value={shownYearMonth(person.workStarted)}>
          {source('workStarted')}
        </Fact>
        <Fact label="专职 / 社工证" value={together(yesNo(person.fullTime), person.socialWorkCertificate)}>
          {source('fullTime', 'socialWorkCertificate')}
        </Fact>
        <Fact label="住址" node={sensitive('address')} />
        {person.remark && (
          <Fact label="备注" value={person.remark}>
            {source('remark')}
          </Fact>
        )}
      </dl>
    </>
  )
}

interface FactProps {
  readonly label: string
  readonly value?: string | null
  readonly node?: ReactNode
  readonly children?: ReactNode
}

function Fact({ label, value, node, children }: FactProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>
        {node ?? (value || <span className="people-absent">未填</span>)}
        {children}
      </dd>
    </>
  )
}

function together(...values: readonly (string | null)[]): string {
  return values.filter(Boolean).join('　')
}

function yesNo(value: boolean | null): string | null {
  if (value === null) return null
  return value ? '专职' : '非专职'
}

function labelOf(field: PersonField): string {
  const { shortLabel, label } = fieldOf(roster, field)
  return shortLabel ?? label
}
