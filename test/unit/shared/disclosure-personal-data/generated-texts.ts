import { checkDigitOf } from '@shared/values/id-number.ts'
import type { PersonalFind } from '@shared/disclosure/model.ts'
import type { CheckedContent } from '@shared/disclosure/personal-data/check-content.ts'
import { seededRandom } from '../../../../electron/data/demo/seeded-random.ts'

/** A text or a table, and every secret that was written into it, as it was written. */
export interface Sample {
  readonly content: CheckedContent
  readonly secrets: readonly { readonly kind: PersonalFind['kind']; readonly text: string }[]
}

const names = [
  '王建国',
  '李秀英',
  '张小明',
  '欧阳娜',
  '陈静',
  '赵一凡',
  '刘洋',
  '周子涵',
  '吴桂花',
  '孙悦',
  '仇志远',
  '邬佳怡',
]
const compounds = ['北辰花园', '望江小区', '东湖新村', '阳光公寓', '翠苑', '金色家园', '和平里']
const illnesses = [
  '尿毒症',
  '肺癌',
  '乳腺癌',
  '精神分裂症',
  'HIV',
  '艾滋病',
  '白血病',
  '抑郁症',
  '脑梗死',
  '糖尿病并发症',
  '癫痫',
  '肝硬化',
]
const harmless = [
  '2026年第一季度居务公开，共支出 1234567.89 元，其中维修费 128000 元。',
  '根据甬民发〔2021〕82号文件，公示时间为2026-03-05至2026-03-12，共7天。',
  '统一社会信用代码：91330212MA2AB1234X，合同编号：2026030512345678901。',
  '辖区共有高血压患者 312 人、糖尿病患者 108 人，已建档随访。',
  '0-3岁托育补贴和60周岁以上老人体检，全年惠及 1560 人次。',
  '阳光花园3幢外墙维修工程，招标编号：3302122026000123456，中标价 58.6 万元。',
  '服务热线 12345，集群短号 661234，办公地点在社区党群服务中心。',
  '会议学习了全会精神，推进精神文明建设，应到 45 人，实到 41 人。',
  '项目代码 2603-330212-04-01-123456，工期 2026.03.01—2026.06.30，监理费 12 000 元。',
  '残疾等级：肢体二级，每月发放护理补贴 250 元，共 23 人。',
]

const random = seededRandom(82)
const digits = (count: number) => Array.from({ length: count }, () => random.between(0, 9)).join('')
const two = (value: number) => String(value).padStart(2, '0')
const idNo = () => {
  const first = `3302${two(random.between(1, 26))}${random.between(1945, 2004)}${two(random.between(1, 12))}${two(random.between(1, 28))}${digits(3)}`
  return first + checkDigitOf(first)
}
const oldIdNo = () =>
  `3302${two(random.between(1, 26))}${random.between(45, 85)}${two(random.between(1, 12))}${two(random.between(1, 28))}${digits(3)}`
const mobile = () => `1${random.pick(['38', '39', '50', '86', '77', '95'])}${digits(8)}`
const card = () => {
  const first = `62${random.pick(['2202', '1700', '2848', '1226'])}${digits(random.between(9, 12))}`
  const sum = [...first].toReversed().reduce((total, one, at) => {
    const doubled = Number(one) * (at % 2 === 0 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return first + ((10 - (sum % 10)) % 10)
}
const wide = (text: string) => text.replaceAll(/[0-9Xx]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))
const grouped = (text: string, sizes: readonly number[], gap: string) => {
  let at = 0
  const parts = sizes.map((size) => text.slice(at, (at += size)))
  return [...parts, text.slice(at)].filter(Boolean).join(gap)
}
const broken = (text: string) => {
  const at = random.between(2, text.length - 2)
  return `${text.slice(0, at)}\n${text.slice(at)}`
}

const writeId = [
  idNo,
  () => idNo().toLowerCase(),
  () => wide(idNo()),
  () => grouped(idNo(), [6, 8], ' '),
  () => grouped(idNo(), [6, 4, 4], '-'),
  () => grouped(idNo(), [3, 3, 4, 4], '　'),
  () => broken(idNo()),
  () => [...idNo()].join(' '),
  oldIdNo,
  () => grouped(oldIdNo(), [6, 6], ' '),
  () => wide(oldIdNo()),
]
const writePhone = [
  mobile,
  () => wide(mobile()),
  () => grouped(mobile(), [3, 4], ' '),
  () => grouped(mobile(), [3, 4], '-'),
  () => grouped(mobile(), [4, 4], ' '),
  () => grouped(mobile(), [3, 3], ' '),
  () => `+86 ${mobile()}`,
  () => `86-${mobile()}`,
  () => broken(mobile()),
  () => `0574-8${digits(7)}`,
  () => `0574 8${digits(3)} ${digits(4)}`,
  () => `（0574）8${digits(7)}`,
  () => `021-6${digits(3)}-${digits(4)}`,
]
const writeCard = [
  card,
  () => wide(card()),
  () => grouped(card(), [4, 4, 4, 4], ' '),
  () => grouped(card(), [4, 4, 4, 4], '-'),
  () => broken(card()),
]
const tails = [
  () => `${random.between(1, 40)}幢${random.between(1, 4)}单元${random.between(1, 12)}0${random.between(1, 4)}室`,
  () => `${random.between(1, 40)}号楼${random.between(101, 1804)}室`,
  () => `${random.between(1, 40)}-${random.between(1, 4)}-${random.between(101, 1204)}`,
  () => `${random.between(1, 40)}栋${random.between(1, 4)}单元${random.between(101, 1204)}`,
  () => `三号楼二单元五零一室`,
  () => wide(`${random.between(1, 40)}幢${random.between(101, 804)}室`),
]

interface Secret {
  readonly kind: PersonalFind['kind']
  /** What must not stand there any more. */
  readonly text: string
  /** The sentence, with the secret in it. */
  readonly sentence: string
}

function secret(kind: PersonalFind['kind'], text: string, sentence: string): Secret {
  return { kind, text, sentence }
}

const secretMakers: readonly (() => Secret)[] = [
  () => {
    const id = random.pick(writeId)()
    return secret('idNo', id, random.pick([`${random.pick(names)}，身份证号${id}，`, `证件号码：${id}。`, `（${id}）`]))
  },
  () => {
    const phone = random.pick(writePhone)()
    return secret(
      'phone',
      phone,
      random.pick([`联系人${random.pick(names)}，电话${phone}。`, `致电 ${phone} 咨询`, `(${phone})`]),
    )
  },
  () => {
    const one = random.pick(writeCard)()
    return secret(
      'card',
      one,
      random.pick([`汇入${random.pick(names)}的账户${one}。`, `卡号：${one}，`, `打款至 ${one}`]),
    )
  },
  () => {
    const tail = random.pick(tails)()
    return secret('address', tail, `${random.pick(['家住', '住址：', '', '现住'])}${random.pick(compounds)}${tail}，`)
  },
  () => {
    const name = random.pick(names)
    const said = random.pick([
      `${random.between(3, 13)}岁`,
      `${random.between(3, 17)}周岁`,
      '十二岁',
      '就读于示范小学三年级2班',
      '示范中学初二学生',
      `201${random.between(2, 9)}年${random.between(1, 9)}月出生`,
      `201${random.between(2, 9)}-05-06出生`,
      `生于201${random.between(2, 9)}年`,
    ])
    return secret(
      'minor',
      said,
      random.pick([`${name}，男，${said}，`, `${name}（${said}）`, `资助${name}同学，${said}。`]),
    )
  },
  () => {
    const [name, illness] = [random.pick(names), random.pick(illnesses)]
    const written = [
      `${name}因患${illness}住院，`,
      `居民${name}，女，56岁。确诊${illness}。`,
      `${name}：${illness}；`,
      `慰问${illness}患者${name}，`,
    ]
    return secret('illness', illness, random.pick(written))
  },
]

function aText(): Sample {
  const secrets = Array.from({ length: random.between(1, 3) }, () => random.pick(secretMakers)())
  const paragraphs = secrets.flatMap(({ sentence }) => [random.pick(harmless), `${sentence}${random.pick(harmless)}`])
  return { content: { title: '居务公开', body: { paragraphs, tables: [] } }, secrets }
}

const columns: readonly (readonly [heading: string, kind: PersonalFind['kind'], make: () => string])[] = [
  ['身份证号', 'idNo', () => random.pick(writeId)()],
  ['证件号码', 'idNo', () => `33029919900230${digits(4)}`],
  ['联系电话', 'phone', () => random.pick(writePhone)()],
  ['联系电话', 'phone', () => `8${digits(7)}`],
  ['银行卡号', 'card', () => random.pick(writeCard)()],
  ['发放账号', 'card', () => `1${digits(13)}`],
  ['家庭住址', 'address', () => `${random.pick(compounds)}${random.pick(tails)()}`],
  ['住址', 'address', () => `望江路${random.between(1, 300)}号`],
  ['年龄', 'minor', () => String(random.between(1, 17))],
  ['出生年月', 'minor', () => `201${random.between(2, 9)}-0${random.between(1, 9)}`],
  ['就读学校', 'minor', () => random.pick(['示范小学', '北辰中学初二', '东湖幼儿园大班'])],
  ['病因', 'illness', () => random.pick(illnesses)],
  ['致残原因', 'illness', () => random.pick(['工伤', '车祸', '小儿麻痹', '精神分裂症'])],
  ['备注', 'illness', () => `因${random.pick(illnesses)}住院`],
]

function aTable(): Sample {
  const chosen = Array.from({ length: random.between(1, 3) }, () => random.pick(columns))
  const unlike = [...new Map(chosen.map((column) => [column[0], column])).values()]
  const header = ['序号', '姓名', ...unlike.map(([heading]) => heading), '金额（元）', '残疾等级']
  const secrets: { kind: PersonalFind['kind']; text: string }[] = []
  const rows = Array.from({ length: random.between(1, 4) }, (_none, place) => {
    const cells = unlike.map(([heading, kind, make]) => {
      const text = make()
      const told =
        kind === 'address'
          ? text.replace(/^(北辰花园|望江小区|东湖新村|阳光公寓|翠苑|金色家园|和平里|望江路)/, '')
          : text
      secrets.push({ kind, text: heading === '备注' ? told.slice(1, -2) : told })
      return text
    })
    return [String(place + 1), random.pick(names), ...cells, String(random.between(100, 9000)), '肢体二级']
  })
  const table = { title: '临时救助发放明细（2026年3月）', header, rows }
  return { content: { title: '救助公示', body: { paragraphs: [random.pick(harmless)], tables: [table] } }, secrets }
}

export const samples: readonly Sample[] = Array.from({ length: 200 }, (_none, place) =>
  place % 2 === 0 ? aText() : aTable(),
)
export const harmlessTexts = harmless
