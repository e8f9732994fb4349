import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { Random } from '../seeded-random.ts'
import type { GeneratedSections, Subject } from './generated-dossier.ts'

const gifts: readonly (readonly [name: string, quantity: number, value: number])[] = [
  ['中秋月饼', 2, 320],
  ['茶叶', 2, 480],
  ['超市购物卡', 1, 500],
  ['水果礼盒', 3, 270],
  ['白酒', 2, 860],
  ['香烟', 1, 450],
]
const givers = ['物业公司工作人员', '辖区商户', '保洁公司', '居民赵某', '装修公司']

export function conductSections(random: Random, subject: Subject): GeneratedSections {
  const { isHead } = subject
  return {
    gifts: random.chance(isHead ? 0.6 : 0.2) ? [giftOf(random, subject)] : [],
    ceremonies: subject.until === null && random.chance(0.06) ? [weddingOf(random, subject)] : [],
    conduct: [
      {
        vehicles: random.chance(0.6) ? '家用轿车 1 辆，登记在本人名下' : '无',
        incomeSources: '本人工资性收入，配偶工资收入',
        contracts: '无',
        prohibitions: '遵守“六条禁令”，没有违反情况',
      },
    ],
    promises: promisesOf(random, subject),
    otherMatters: random.chance(0.05) ? [{ content: '配偶兼职担任小区业主委员会委员，未取酬。' }] : [],
    accountability: [],
  }
}

function giftOf(random: Random, { year, until }: Subject): RecordValues {
  const [giftName, quantity, value] = random.pick(gifts)
  const handling = random.pick(['拒收', '退还', '上交'])
  return {
    date: `${year}-0${random.pick(until === null ? [1, 2, 9] : [1, 2])}-${random.between(10, 27)}`,
    handling,
    giftName,
    quantity,
    value,
    ...(handling === '上交' && { handedTo: '示范街道纪工委' }),
    giver: random.pick(givers),
  }
}

/** Told in time and within the limits. */
function weddingOf(random: Random, { year }: Subject): RecordValues {
  const month = random.between(4, 8)
  const tables = random.between(8, 16)
  return {
    matter: '子女婚事',
    date: `${year}-0${month + 1}-02`,
    place: '示范街道望江路饭店',
    guestRange: '亲属和朋友',
    guests: tables * 10,
    tables,
    tookMoney: false,
    isReported: true,
    reportedOn: `${year}-0${month}-${random.between(10, 19)}`,
    reportedAfterOn: `${year}-0${month + 1}-0${random.between(5, 9)}`,
  }
}

function promisesOf(random: Random, { year, isHead }: Subject): RecordValues[] {
  const yearly: RecordValues = {
    promiseType: '廉洁承诺',
    signedOn: `${year}-01-${random.between(12, 23)}`,
    text: '严格遵守廉洁履职规定，不在集体资金使用、工程发包、困难救助中谋取私利，自觉接受居民监督。',
    ...(year === 2025 ? { isKept: '已兑现', evaluatedOn: '2025-12-19' } : { isKept: '待评价' }),
  }
  const ofTerm: RecordValues = {
    promiseType: '竞职承诺',
    signedOn: '2022-11-08',
    text: '任期内完成老旧小区雨污分流、建成居家养老服务点，每半年公开一次进度。',
    isKept: year === 2025 ? '已兑现' : '待评价',
  }
  return isHead && year === 2025 ? [yearly, ofTerm] : [yearly]
}
