import type { PersonValues, Status } from '@shared/people/model.ts'
import { community as places } from './demo-communities.ts'
import type { GeneratedAppointment, GeneratedPerson } from './generated-street.ts'
import type { Random } from './seeded-random.ts'
import { type SyntheticNumbers, syntheticPerson } from './synthetic-person.ts'
import { earlierTerm, termStart } from './synthetic-team.ts'

const { beichen, donghu, hepingli, jiansheLu, jingui, nanqiao, qingyuan, shuanglong, wangjiang, xiyuan } = places

type Post = readonly [organisation: GeneratedAppointment['organisation'], post: string]

/**
 * What happened in the street: who joined, left and changed posts in 2025 and 2026, and the gaps and doubts that
 * show what the program says about them.
 */
export function demoChanges(
  random: Random,
  numbers: SyntheticNumbers,
  teams: readonly GeneratedPerson[],
): GeneratedPerson[] {
  const people = teams.map((person) => ({ ...person }))
  const at = (community: number, seat: number) => {
    const found = people.filter((person) => person.community === community)[seat]
    if (!found) throw new Error(`No seat ${seat} in community ${community}`)
    return found
  }
  const change = (person: GeneratedPerson, changes: Partial<GeneratedPerson>) => Object.assign(person, changes)
  const values = (person: GeneratedPerson, changes: Partial<PersonValues>) =>
    change(person, { values: { ...person.values, ...changes } })

  /** Somebody who is gone, with the posts they held. */
  const gone = (
    community: number,
    posts: readonly Post[],
    from: string,
    to: string,
    status: Status,
    remark: string,
  ) => {
    const wish = { age: { from: 36, to: 60 }, isPartyMember: true, isFullTime: true }
    people.push({
      values: { ...syntheticPerson(random, numbers, wish), remark },
      community,
      status,
      appointments: posts.map(([organisation, post]) => ({
        community,
        organisation,
        post,
        startedOn: from,
        endedOn: to,
      })),
    })
  }
  /** The present posts end and others begin. */
  const moved = (person: GeneratedPerson, ended: string, began: string, posts: readonly Post[]) =>
    change(person, {
      appointments: [
        ...person.appointments.map((one) => ({ ...one, endedOn: one.endedOn ?? ended })),
        ...posts.map(([organisation, post]) => ({
          community: person.community,
          organisation,
          post,
          startedOn: began,
          endedOn: null,
        })),
      ],
    })
  /** Came in the middle of the term. */
  const joined = (person: GeneratedPerson, month: string, remark: string) => {
    change(person, {
      appointments: person.appointments
        .filter((one) => one.endedOn === null)
        .map((one) => ({ ...one, startedOn: month })),
    })
    values(person, { remark })
  }

  // The term that ended in 2022.
  gone(
    beichen,
    [
      ['party', '书记'],
      ['committee', '主任'],
    ],
    earlierTerm.start,
    earlierTerm.end,
    '届满离任',
    '2022年11月换届离任',
  )
  gone(xiyuan, [['supervision', '主任']], earlierTerm.start, earlierTerm.end, '届满离任', '2022年11月换届离任')

  // 2025.
  gone(donghu, [['committee', '委员']], termStart, '2025-04', '辞职', '2025年4月本人申请辞职')
  joined(at(donghu, 6), '2025-06', '2025年6月补选')
  gone(
    jingui,
    [
      ['party', '书记'],
      ['committee', '主任'],
    ],
    termStart,
    '2025-09',
    '退休',
    '2025年9月到龄退休',
  )
  moved(at(jingui, 0), '2025-09', '2025-10', [
    ['party', '书记'],
    ['committee', '主任'],
  ])
  change(at(jingui, 0), {
    appointments: at(jingui, 0).appointments.map((one) =>
      one.endedOn === '2025-09' ? { ...one, post: one.organisation === 'party' ? '副书记' : '副主任' } : one,
    ),
  })
  joined(at(jingui, 1), '2025-10', '2025年10月补选')

  // 2026.
  const transferred = at(hepingli, 1)
  change(transferred, {
    status: '调离',
    appointments: transferred.appointments.map((one) => ({ ...one, endedOn: one.endedOn ?? '2026-02' })),
  })
  values(transferred, { remark: '2026年2月调往区民政局，职数空缺待补选' })
  moved(at(wangjiang, 5), '2026-03', '2026-03', [
    ['party', '组织委员'],
    ['committee', '委员'],
  ])
  moved(at(wangjiang, 3), '2026-03', '2026-03', [
    ['party', '宣传委员'],
    ['committee', '委员'],
  ])
  gone(nanqiao, [['supervision', '委员']], termStart, '2026-05', '职务终止', '2026年5月居民代表会议终止职务')
  joined(at(nanqiao, 6), '2026-06', '2026年6月居民代表会议补选')

  // 书记 and 主任 are two people here.
  change(at(qingyuan, 0), {
    appointments: at(qingyuan, 0).appointments.filter(({ organisation }) => organisation !== 'committee'),
  })
  change(at(qingyuan, 1), {
    appointments: at(qingyuan, 1).appointments.map((one) =>
      one.organisation === 'committee' && one.endedOn === null ? { ...one, post: '主任' } : one,
    ),
  })

  // Gaps and doubts. The committee member on the supervision takes the place of its last member.
  const both = at(shuanglong, 4)
  people.splice(people.indexOf(at(shuanglong, 6)), 1)
  change(both, {
    appointments: [
      ...both.appointments,
      { community: shuanglong, organisation: 'supervision', post: '委员', startedOn: termStart, endedOn: null },
    ],
  })
  values(at(jiansheLu, 3), { partyJoined: null, phone: null, school: null })
  values(at(jiansheLu, 4), { idNo: null, remark: '身份证号待本人补交' })
  values(at(beichen, 3), { birth: otherMonth(at(beichen, 3).values.birth) })

  // What a layout must hold.
  values(at(wangjiang, 2), { name: '阿卜杜热西提·买买提明', ethnicity: '维吾尔族', nativePlace: '新疆喀什' })
  values(at(donghu, 0), {
    remark:
      '区第十八届人民代表大会代表；2023年度、2024年度考核优秀；兼任东湖社区综合服务中心负责人，分管党建、物业矛盾调处和老旧小区改造工作。',
  })
  return people
}

function otherMonth(birth: string | null): string | null {
  if (birth === null) return null
  return `${birth.slice(0, 5)}${birth.endsWith('-03') ? '04' : '03'}`
}
