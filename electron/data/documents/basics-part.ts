import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { organisations, type PersonField } from '@shared/people/model.ts'
import { shownMonth } from '@shared/people/value-rules.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { type Html, markup } from './html.ts'
import { shownValue } from './shown-value.ts'

const pairs: readonly (readonly [PersonField, PersonField])[] = [
  ['name', 'gender'],
  ['ethnicity', 'birth'],
  ['nativePlace', 'idNo'],
  ['politicalStatus', 'partyJoined'],
  ['workStarted', 'education'],
  ['school', 'socialWorkCertificate'],
  ['phone', 'fullTime'],
]

/** 基本情况 as the person's own record says it, sensitive values masked. */
export function basicsPart(definition: ActiveSection, { person, head }: DossierFacts, anchor: string): Html {
  const value = (field: PersonField) => shownValue(person[field], fieldOf(roster, field))
  const heading = (field: PersonField) => markup`<th>${fieldOf(roster, field).label}</th>`
  const wide = (label: string, text: string) =>
    markup`<tr>
      <th>${label}</th>
      <td colspan="3">${text}</td>
    </tr>`
  const posts = person.appointments.map(
    ({ organisation, post, startedOn, endedOn }) =>
      `${organisations[organisation]}${post}（${startedOn ? shownMonth(startedOn) : '未填'}—${endedOn ? shownMonth(endedOn) : '至今'}）`,
  )
  return markup`<section>
    <h3 id="${anchor}">${definition.number}　${definition.label}</h3>
    <table class="facts">
      <colgroup>
        <col style="width:18%" />
        <col style="width:32%" />
        <col style="width:18%" />
        <col style="width:32%" />
      </colgroup>
      <tbody>
        ${pairs.map(
          ([one, other]) =>
            markup`<tr>
              ${heading(one)}
              <td>${value(one)}</td>
              ${heading(other)}
              <td>${value(other)}</td>
            </tr>`,
        )}
        ${wide('建档时职务', head.posts)}${wide('任职情况', posts.join('\n'))}
        ${wide('家庭住址', value('address'))}${wide('在职状态', person.status)}${wide('备注', value('remark'))}
      </tbody>
    </table>
    <p class="note">注：公民身份号码、联系电话、家庭住址已按规定遮盖。</p>
  </section>`
}
