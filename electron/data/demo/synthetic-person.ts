import type { PersonValues } from '@shared/people/model.ts'
import { checkDigitOf } from '@shared/values/id-number.ts'
import { formatYearMonth } from '@shared/values/plain-date.ts'
import type { Random } from './seeded-random.ts'
import { syntheticName } from './synthetic-name.ts'

/** No county has this code, so no number made with it belongs to anybody. */
export const syntheticRegion = '330299'

/** The year the people are looked at from. */
export const presentYear = 2026

export interface PersonWish {
  readonly age: { readonly from: number; readonly to: number }
  readonly isPartyMember: boolean
  readonly isFullTime: boolean
}

/** Hands out what no two people may share. */
export class SyntheticNumbers {
  readonly #ids: Set<string>
  readonly #names = new Set<string>()
  #phones = 0

  constructor(takenIds: readonly string[] = []) {
    this.#ids = new Set(takenIds)
  }

  /** An id number with the fictitious region and a right check digit. */
  idNo(birth: string, gender: '男' | '女', from: number): string {
    for (let serial = from; ; serial += 1) {
      const order = String(((serial * 2) % 1000) + (gender === '男' ? 1 : 0)).padStart(3, '0')
      const first17 = syntheticRegion + birth.replaceAll('-', '') + order
      const id = first17 + checkDigitOf(first17)
      if (this.#ids.has(id)) continue
      this.#ids.add(id)
      return id
    }
  }

  /** The middle four digits are noughts throughout, as nobody's are. */
  phone(): string {
    const order = this.#phones++
    const prefixes = ['138', '139', '159', '177', '186', '188', '199']
    const last = (order * 7919 + 1234) % 10_000
    return `${prefixes[order % prefixes.length]}0000${String(last).padStart(4, '0')}`
  }

  /** A name nobody has yet, as long as there are any. */
  name(random: Random, gender: '男' | '女'): string {
    for (let attempt = 0; ; attempt += 1) {
      const name = syntheticName(random, gender)
      if (this.#names.has(name) && attempt < 20) continue
      this.#names.add(name)
      return name
    }
  }
}

const nativePlaces = [
  '浙江宁波',
  '浙江绍兴',
  '浙江台州',
  '浙江金华',
  '浙江衢州',
  '浙江舟山',
  '安徽安庆',
  '江西上饶',
  '江苏盐城',
  '河南信阳',
  '福建宁德',
]
const roads = ['望江路', '和平路', '建设路', '金桂巷', '南桥街', '双龙路', '银杏路', '西苑里']

export function syntheticPerson(random: Random, numbers: SyntheticNumbers, wish: PersonWish): PersonValues {
  const gender = random.chance(0.45) ? '男' : '女'
  const age = random.between(wish.age.from, wish.age.to)
  const birthYear = presentYear - age
  const month = random.between(1, 12)
  const birthDay = `${formatYearMonth(birthYear, month)}-${String(random.between(1, 28)).padStart(2, '0')}`
  const { education, school, leftAt } = educationOf(random, age)
  const joinedAt = wish.isPartyMember ? random.between(20, Math.max(20, Math.min(32, age - 2))) : null
  return {
    name: numbers.name(random, gender),
    gender,
    ethnicity: random.chance(0.95) ? '汉族' : random.pick(['畲族', '回族', '土家族', '苗族']),
    birth: birthDay.slice(0, 7),
    nativePlace: random.pick(nativePlaces),
    idNo: numbers.idNo(birthDay, gender, random.between(0, 499)),
    politicalStatus: wish.isPartyMember ? '中共党员' : random.pick(age <= 28 ? ['共青团员', '群众'] : ['群众']),
    partyJoined: joinedAt === null ? null : formatYearMonth(birthYear + joinedAt, random.pick([month, 12])),
    workStarted: formatYearMonth(birthYear + leftAt + random.between(0, 1), random.pick([7, 8, 9])),
    education,
    school,
    phone: numbers.phone(),
    socialWorkCertificate: wish.isFullTime
      ? random.pick([null, '助理社会工作师', '助理社会工作师', '社会工作师'])
      : null,
    fullTime: wish.isFullTime,
    address: `示范街道${random.pick(roads)}${random.between(1, 180)}弄${random.between(1, 30)}幢${random.between(1, 18)}0${random.between(1, 4)}室`,
    remark: null,
  }
}

interface Education {
  readonly education: string
  readonly school: string
  /** The age it ends at. */
  readonly leftAt: number
}

function educationOf(random: Random, age: number): Education {
  const subjects = ['社会工作', '行政管理', '法学', '汉语言文学', '会计学', '公共事业管理', '计算机应用']
  const bachelor = () => ({ education: '大学本科', school: `滨海示范大学 ${random.pick(subjects)}`, leftAt: 22 })
  const college = () => ({ education: '大学专科', school: `滨海示范职业技术学院 ${random.pick(subjects)}`, leftAt: 21 })
  if (age < 35) {
    if (random.chance(0.08)) return { education: '硕士研究生', school: '滨海示范大学 公共管理', leftAt: 25 }
    return random.chance(0.8) ? bachelor() : college()
  }
  if (age < 50) return random.chance(0.5) ? bachelor() : college()
  if (random.chance(0.5)) return { ...college(), school: '示范区委党校函授学院 行政管理' }
  return random.chance(0.5)
    ? { education: '普通高中', school: '示范区第二中学', leftAt: 18 }
    : { education: '中等职业', school: '示范区财贸学校 会计', leftAt: 19 }
}
