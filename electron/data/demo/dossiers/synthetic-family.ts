import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { creditCheckCharacter } from '@shared/values/credit-code.ts'
import type { Random } from '../seeded-random.ts'
import { syntheticName } from '../synthetic-name.ts'
import { presentYear, type SyntheticNumbers, syntheticRegion } from '../synthetic-person.ts'
import type { GeneratedSections, Subject } from './generated-dossier.ts'

const employers = [
  '滨海示范机械厂',
  '示范区第三小学',
  '示范街道卫生服务中心',
  '滨海港务公司',
  '个体经营',
  '示范区供电所',
]
const roads = ['望江路', '和平路', '建设路', '金桂巷', '南桥街', '双龙路', '银杏路', '西苑里']

/** What stays from year to year: family, property, enterprises. */
export function familySections(
  random: Random,
  numbers: SyntheticNumbers,
  subject: Subject,
  takenNames: ReadonlySet<string>,
): GeneratedSections {
  const { values } = subject.person
  const birthYear = Number(values.birth?.slice(0, 4) ?? 1980)
  const isMarried = presentYear - birthYear > 30 || random.chance(0.4)
  const member = (relation: string, gender: '男' | '女', born: number, surname: string | null): RecordValues => {
    const name = nameOf(random, gender, surname, takenNames)
    const birth = `${born}-${String(random.between(1, 12)).padStart(2, '0')}`
    const day = `${birth}-${String(random.between(1, 28)).padStart(2, '0')}`
    const age = presentYear - born
    return {
      relation,
      name,
      birth,
      politicalStatus: age > 30 && random.chance(0.3) ? '中共党员' : age > 15 && age < 28 ? '共青团员' : '群众',
      employer: age > 62 ? '退休' : age < 23 ? '在校学生' : random.pick(employers),
      idNo: numbers.idNo(day, gender, random.between(0, 499)),
    }
  }
  const surname = surnameOf(values.name)
  const parents = [
    ...(birthYear > 1962 ? [member('父亲', '男', birthYear - random.between(24, 29), surname)] : []),
    ...(birthYear > 1958 ? [member('母亲', '女', birthYear - random.between(22, 27), null)] : []),
  ]
  const spouseGender = values.gender === '男' ? '女' : '男'
  const spouse = isMarried ? member('配偶', spouseGender, birthYear + random.between(-3, 3), null) : null
  const childBorn = birthYear + random.between(25, 30)
  const isSon = random.chance(0.5)
  const childSurname = values.gender === '男' ? surname : surnameOf(String(spouse?.['name'] ?? values.name))
  const child =
    spouse && childBorn < presentYear - 1
      ? member(isSon ? '子' : '女', isSon ? '男' : '女', childBorn, childSurname)
      : null
  const family = [...(spouse ? [spouse] : []), ...(child ? [child] : []), ...parents]
  const contact = spouse ?? parents[0]
  const enterprise = spouse && random.chance(0.12) ? [enterpriseOf(random, String(spouse['name']))] : []
  return {
    family,
    marriage: [
      {
        status: isMarried ? '已婚' : '未婚',
        ...(contact && { contactName: contact['name'] ?? null, contactPhone: numbers.phone() }),
      },
    ],
    property: propertyOf(random, subject, birthYear),
    businesses: enterprise,
  }
}

function propertyOf(random: Random, { person }: Subject, birthYear: number): RecordValues[] {
  const count = birthYear > 1995 ? 0 : random.pick([1, 1, 1, 2])
  return Array.from({ length: count }, (_, at) => {
    const area = random.between(62, 128)
    const year = Math.min(presentYear - 2, Math.max(1999, birthYear + 28 + at * 6))
    return {
      owner: person.values.name,
      origin: at === 0 ? random.pick(['购买商品房', '房改购买', '拆迁安置']) : '购买商品房',
      address: `示范街道${random.pick(roads)}${random.between(1, 180)}弄${random.between(1, 30)}幢${random.between(1, 18)}0${random.between(1, 4)}室`,
      area,
      nature: '住宅',
      tradedOn: `${year}-${String(random.between(1, 12)).padStart(2, '0')}`,
      price: Math.round(area * (0.4 + (year - 1999) * 0.06)),
    }
  })
}

export function enterpriseOf(random: Random, owner: string): RecordValues {
  const trade = random.pick(['保洁服务', '建筑装饰', '办公用品', '园林绿化', '广告图文'])
  const capital = random.pick([10, 30, 50, 100])
  return {
    name: owner,
    creditCode: syntheticCreditCode(random),
    company: `滨海示范${random.pick(['恒安', '众诚', '新源', '佳和', '同兴'])}${trade}有限公司`,
    foundedOn: `${random.between(2012, 2022)}-0${random.between(1, 9)}-1${random.between(0, 9)}`,
    scope: trade,
    registeredAt: '示范区',
    operatesAt: '示范街道',
    companyType: '有限责任公司',
    capital,
    state: '存续',
    contribution: capital * 0.5,
    share: 50,
  }
}

/** With the fictitious region, so that no enterprise has it. */
const creditLetters = '0123456789ABCDEFGHJKLMNPQRTUWXY'.split('')

function syntheticCreditCode(random: Random): string {
  const body = Array.from({ length: 9 }, () => random.pick(creditLetters)).join('')
  const first17 = `91${syntheticRegion}${body}`
  return first17 + creditCheckCharacter(first17)
}

function nameOf(random: Random, gender: '男' | '女', surname: string | null, taken: ReadonlySet<string>): string {
  for (;;) {
    const made = syntheticName(random, gender)
    const name = surname === null ? made : surname + made.slice(surnameOf(made).length)
    // A namesake in the street would be a relative by suspicion.
    if (!taken.has(name)) return name
  }
}

function surnameOf(name: string): string {
  return ['欧阳', '司马', '上官', '诸葛'].find((two) => name.startsWith(two)) ?? name.slice(0, 1)
}
