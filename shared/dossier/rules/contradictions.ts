import type { Contradiction } from '../../findings/contract.ts'
import type { RuleParameters } from '../../people/rule-parameters.ts'
import { mask } from '../../values/mask.ts'
import { shownDay } from './calendar.ts'
import { type ComparedPerson, contradiction, recordsIn, type WatchedPair } from './compared-person.ts'
import { companyContradictions } from './company-contradictions.ts'
import { familyContradictions } from './family-contradictions.ts'
import { type PlacedRecord, textOf } from './facts.ts'

/** What cannot both be right among all records of a street, or together means something. */
export function contradictionsAmong(
  people: readonly ComparedPerson[],
  pairs: readonly WatchedPair[],
  parameters: RuleParameters,
): Contradiction[] {
  return [
    ...duplicateIds(people),
    ...samePeople(people),
    ...birthAgainstId(people),
    ...joinedTooEarly(people, parameters.partyAge.value),
    ...familyContradictions(people, pairs),
    ...companyContradictions(people),
    ...giftsTwice(people),
  ]
}

interface Bearer {
  readonly idNo: string
  readonly name: string
  readonly person: ComparedPerson
  readonly record: PlacedRecord | null
}

/** One number under two names: of people, of their families, or of both. */
function duplicateIds(people: readonly ComparedPerson[]): Contradiction[] {
  const bearers = people.flatMap((person): Bearer[] => [
    ...(person.idNo ? [{ idNo: person.idNo, name: person.name, person, record: null }] : []),
    ...recordsIn(person, 'family').flatMap((record) => {
      const [idNo, name] = [textOf(record.values, 'idNo'), textOf(record.values, 'name')]
      return idNo && name ? [{ idNo: idNo.toUpperCase(), name, person, record }] : []
    }),
  ])
  return [...Map.groupBy(bearers, ({ idNo }) => idNo).values()].flatMap((same) => {
    const names = [...new Set(same.map(({ name }) => name))]
    const [first] = same
    if (!first || names.length < 2) return []
    const sentence = `身份证号 ${mask(first.idNo, 'idNo')} 同时登记在${names.map((name) => `“${name}”`).join('、')}名下，请核对号码或姓名。`
    const records = same.flatMap(({ record }) => record ?? [])
    return [
      contradiction('duplicate-id', '身份证号重复', sentence, [...new Set(same.map(({ person }) => person))], records),
    ]
  })
}

function samePeople(people: readonly ComparedPerson[]): Contradiction[] {
  const born = people.filter(({ birth }) => birth !== null)
  return [...Map.groupBy(born, ({ name, birth }) => `${name} ${birth?.slice(0, 7)}`).values()].flatMap((same) => {
    const [first] = same
    if (!first || same.length < 2) return []
    const where = same.map(({ communityName }) => communityName ?? '未定社区').join('、')
    const sentence = `${same.length} 条人员记录都是“${first.name}”，出生年月都是 ${shownDay(first.birth?.slice(0, 7) ?? '')}（${where}），请核对是否同一人。`
    return [contradiction('same-person', '可能是同一人', sentence, same, [])]
  })
}

function isAgainst(birth: string, idNo: string): boolean {
  const inNumber = `${idNo.slice(6, 10)}-${idNo.slice(10, 12)}-${idNo.slice(12, 14)}`
  return idNo.length === 18 && !inNumber.startsWith(birth)
}

function birthAgainstId(people: readonly ComparedPerson[]): Contradiction[] {
  const label = '出生年月与身份证号不符'
  const say = (who: string, birth: string, idNo: string) =>
    `${who}的出生年月是 ${shownDay(birth)}，身份证号里是 ${idNo.slice(6, 10)}年${Number(idNo.slice(10, 12))}月，请核对。`
  return people.flatMap((person) => [
    ...(person.birth && person.idNo && isAgainst(person.birth, person.idNo)
      ? [contradiction('birth-id', label, say(person.name, person.birth, person.idNo), [person], [])]
      : []),
    ...recordsIn(person, 'family').flatMap((record) => {
      const [birth, idNo] = [textOf(record.values, 'birth'), textOf(record.values, 'idNo')]
      if (!birth || !idNo || !isAgainst(birth, idNo)) return []
      const who = `${person.name}的${textOf(record.values, 'relation') ?? '家庭成员'}${textOf(record.values, 'name') ?? ''}`
      return [contradiction('birth-id', label, say(who, birth, idNo), [person], [record])]
    }),
  ])
}

function joinedTooEarly(people: readonly ComparedPerson[], years: number): Contradiction[] {
  return people.flatMap((person) => {
    const { birth, partyJoined, name } = person
    if (!birth || !partyJoined) return []
    const length = Math.min(birth.length, partyJoined.length)
    const reached = `${Number(birth.slice(0, 4)) + years}${birth.slice(4)}`
    if (partyJoined.slice(0, length) >= reached.slice(0, length)) return []
    const sentence = `${name}出生 ${shownDay(birth)}，入党 ${shownDay(partyJoined)}，不满 ${years} 周岁，请核对这两项。`
    return [contradiction('party-age', '入党年龄', sentence, [person], [])]
  })
}

/** The same gift from the same giver on the same day, entered by two people or in two years. */
function giftsTwice(people: readonly ComparedPerson[]): Contradiction[] {
  const gifts = people.flatMap((person) => recordsIn(person, 'gifts').map((record) => ({ person, record })))
  const key = ({ record: { values } }: (typeof gifts)[number]) =>
    ['date', 'giftName', 'amount', 'value', 'giver'].map((field) => String(values[field] ?? '')).join('\t')
  return [...Map.groupBy(gifts, key).values()].flatMap((same) => {
    const [first] = same
    const day = first && textOf(first.record.values, 'date')
    if (!first || same.length < 2 || !day) return []
    const what = textOf(first.record.values, 'giftName') ?? '礼金'
    const persons = [...new Set(same.map(({ person }) => person))]
    const sentence = `${shownDay(day)}的“${what}”登记了 ${same.length} 次（${persons.map(({ name }) => name).join('、')}），请核对是否重复登记。`
    return [
      contradiction(
        'gift-twice',
        '礼品重复登记',
        sentence,
        persons,
        same.map(({ record }) => record),
      ),
    ]
  })
}
