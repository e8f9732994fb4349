import type { FieldDefinition, LedgerId } from '@shared/ledgers/definition.ts'
import type { Chance } from './chance.ts'
import {
  type Written,
  type WritingHabit,
  writtenDay,
  writtenId,
  writtenMoney,
  writtenMonth,
  writtenPhone,
} from './written-values.ts'

const surnames = '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 朱 马 胡 林 郭 何 高 罗'.split(' ')
const givenNames =
  '伟 芳 秀英 敏 静 建国 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 志刚 霞 平 桂兰 晓东 海燕 国庆 文博'.split(' ')

export function madeName(chance: Chance): string {
  return chance.of(surnames) + chance.of(givenNames)
}

export function writtenName(chance: Chance, isSecond: boolean): Written {
  if (isSecond && chance.is(0.06)) return { cell: '阿卜杜拉·买买提', value: '阿卜杜拉·买买提' }
  const name = madeName(chance)
  const isPadded = name.length === 2 && chance.is(0.4)
  return { cell: isPadded ? `${name[0]}${isSecond ? '　' : '  '}${name[1]}` : name, value: name }
}

type Choices = Readonly<Record<string, readonly string[]>>
const choice = (...labels: string[]): Choices => Object.fromEntries(labels.map((label) => [label, [label]]))

/** label: how the first batch writes it, then how the second does. */
const codes: Readonly<Record<string, readonly [Choices, Choices]>> = {
  gender: [choice('男', '女'), { 男: ['男性', ' 男'], 女: ['女性', '女'] }],
  ethnicity: [
    { 汉族: ['汉族', '汉'], 回族: ['回族'] },
    { 汉族: ['汉'], 畲族: ['畲族'], 土家族: ['土家'], 满族: ['满'] },
  ],
  politicalStatus: [
    { 中共党员: ['中共党员', '党员'], 群众: ['群众'], 共青团员: ['团员'] },
    {
      中共党员: ['共产党员', '中共正式党员', '党 员'],
      群众: ['普通群众', '群众'],
      共青团员: ['共青团员'],
      中共预备党员: ['预备党员', '中共预备党员'],
      民盟盟员: ['民盟'],
      无党派人士: ['无党派'],
    },
  ],
  education: [
    { 大学本科: ['本科', '大学本科', '大学'], 大学专科: ['大专'], 普通高中: ['高中'], 中等职业: ['中专'] },
    {
      大学本科: ['在职本科', '大学（本科）', '全日制本科', '本科（学士）'],
      大学专科: ['专科', '大普', '高职（专科）'],
      硕士研究生: ['研究生', '硕士研究生'],
      中等职业: ['职高', '中等专科'],
      初中: ['初中'],
    },
  ],
  disclosure: [
    choice('党务', '居务', '财务'),
    { 党务: ['党务公开'], 居务: ['村（居）务公开', '居务类'], 财务: ['财务公开'], 政务: ['政务公开'] },
  ],
  decision: [
    choice('重大事项决策', '重要项目安排', '大额度资金使用'),
    {
      重大事项决策: ['重大决策', '重大事项'],
      重要干部任免: ['重要人事任免', '干部任免'],
      重要项目安排: ['重大项目安排', '重要项目'],
      大额度资金使用: ['大额资金使用', '大额资金'],
    },
  ],
}

const texts: Readonly<Record<string, readonly string[]>> = {
  nativePlace: ['浙江宁波', '浙江省象山县', '江苏南京', '安徽合肥'],
  school: ['宁波大学行政管理专业', '浙江大学 法学', '中央党校经济管理', '宁波广播电视大学'],
  socialWorkCertificate: ['助理社会工作师', '社会工作师', '初级', '无'],
  address: ['东湖花园3幢201室', '西苑新村12号', '南桥路88弄5号'],
  remark: ['', '', '兼网格长', '2026年3月调入', '待补材料'],
  course: ['党风廉政教育专题培训', '社区干部能力提升班', '消防安全培训', '清廉社区建设业务培训'],
  organizer: ['区委组织部', '示范街道纪工委', '区民政局', '市委党校'],
  form: ['集中授课', '线上学习', '现场教学'],
  result: ['合格', '优秀', '良好'],
  talkType: ['任前谈话', '提醒谈话', '谈心谈话', '诫勉谈话'],
  place: ['街道会议室', '社区书记办公室', '纪工委谈话室'],
  reason: ['新任职廉政提醒', '群众反映工作作风问题', '财务报销不规范', '重大节日提醒'],
  requirement: ['严格执行财务制度', '限期整改并书面报告', '加强学习，改进作风'],
  outcome: ['已完成', '整改到位', '正在整改'],
  giftName: ['茶叶', '购物卡', '香烟', '土特产礼盒'],
  handedTo: ['街道纪工委', '社区党委', '区纪委监委'],
  number: ['2026-01', '第3号', 'DH2026005', '2026年第2号'],
  title: ['社区广场改造工程', '居民活动中心装修', '网格员聘用', '年度经费预算', '老旧小区加装电梯'],
  content: ['对社区广场进行改造，更换地砖', '经集体研究同意实施', '按程序讨论通过年度预算安排'],
  fundSource: ['社区自筹', '街道拨款', '专项经费'],
  meeting: ['社区党委会', '居民代表会议', '两委联席会议'],
  progress: ['已实施完成', '正在推进', '尚未开始'],
  supervisionOpinion: ['同意实施', '程序规范', '无异议'],
  disclosureForm: ['居务公开栏', '微信公众号', '公开栏、微信群'],
  level1: ['社区概况', '财务收支', '党员发展', '社会救助'],
  level2: ['班子成员', '经费使用情况', '发展对象公示', '低保对象名单'],
  basis: ['《中华人民共和国城市居民委员会组织法》', '《浙江省村务公开办法》'],
  timeRule: ['每季度', '自信息形成之日起20个工作日内', '长期公开', '即时公开'],
  publisher: ['社区居民委员会', '社区党组织', '居务监督委员会'],
  channel: ['居务公开栏', '公开栏、微信公众号', '社区公告栏'],
  audience: ['全社会', '特定对象'],
  mode: ['主动公开', '依申请公开'],
  level: ['社区', '街道'],
  item: ['一季度财务收支情况', '低保对象名单公示', '班子成员分工', '党员发展公示', '公益金使用明细'],
  period: ['2026年第一季度', '2026年3月', '2026年上半年'],
  feedback: ['无意见', '居民询问经费用途，已答复', '已采纳'],
  partyPost: ['书记', '副书记', '委员', '组织委员'],
  committeePost: ['主任', '副主任', '委员'],
  supervisionPost: ['主任', '委员'],
  post: ['党委书记', '居委会主任', '副主任', '委员', '社区书记、主任', '专职网格员'],
}

const days = { first: ['2', '3'], second: ['2.5天', '半天', '三天', '1天'] }

export interface Votes {
  readonly expected: number
  readonly present: number
  readonly agree: number
  readonly oppose: number
  readonly abstain: number
}

/** What several columns of a record say together, and so must agree about. */
export interface Facts {
  readonly gender: '男' | '女'
  /** YYYYMMDD */
  readonly birth: string
  readonly votes: Votes
}

export function madeFacts(chance: Chance): Facts {
  const expected = 20 + chance.int(20)
  const present = expected - chance.int(4)
  const [oppose, abstain] = [chance.int(3), chance.int(3)]
  const two = (value: number) => String(value).padStart(2, '0')
  return {
    gender: chance.of(['男', '女']),
    birth: `${1965 + chance.int(30)}${two(1 + chance.int(12))}${two(1 + chance.int(28))}`,
    votes: { expected, present, agree: present - oppose - abstain, oppose, abstain },
  }
}

const lateFields = new Set(['endDate', 'deadline', 'displayTo', 'completedOn'])

/** A value of a field as one of the batches would write it. */
export function writtenValue(
  chance: Chance,
  ledger: LedgerId,
  field: FieldDefinition,
  habit: WritingHabit,
  facts: Facts,
): Written {
  const { isSecond } = habit
  switch (field.type) {
    case 'idNo':
      return writtenId(chance, isSecond, facts.birth, facts.gender)
    case 'phone':
      return writtenPhone(chance, isSecond)
    case 'yearMonth':
      return writtenMonth(
        chance,
        habit,
        field.id === 'birth'
          ? {
              year: Number(facts.birth.slice(0, 4)),
              month: Number(facts.birth.slice(4, 6)),
              day: Number(facts.birth.slice(6)),
            }
          : { year: 2012 + chance.int(12), month: 1 + chance.int(12), day: 1 + chance.int(28) },
      )
    case 'date':
      return writtenDay(chance, habit, lateFields.has(field.id) ? 10 : 1)
    case 'money':
      return writtenMoney(chance, habit)
    case 'integer':
      return whole(chance, isSecond, facts.votes[field.id as keyof Votes])
    case 'decimal':
      return count(chance, field.id, isSecond)
    case 'boolean':
      return mark(chance, isSecond, field.id)
    case 'code':
      return coded(chance, ledger, field, isSecond, facts)
    case 'personName':
      return writtenName(chance, isSecond)
    default:
      return text(chance, field.id)
  }
}

function whole(chance: Chance, isSecond: boolean, value: number): Written {
  return { cell: isSecond ? chance.of([`${value}人`, String(value), value]) : value, value }
}

function count(chance: Chance, id: string, isSecond: boolean): Written {
  if (id === 'days') {
    const cell = chance.of(isSecond ? days.second : days.first)
    const value = cell === '半天' ? 0.5 : cell === '三天' ? 3 : Number.parseFloat(cell)
    return { cell: isSecond ? cell : value, value }
  }
  const value = 1 + chance.int(6)
  return { cell: isSecond ? `${value}${chance.of(['盒', '件', '条'])}` : value, value }
}

function mark(chance: Chance, isSecond: boolean, id: string): Written {
  const isTrue = chance.is(0.4)
  if (id === 'fullTime' && isSecond) return { cell: isTrue ? '专职' : '兼职', value: isTrue }
  const [yes, no] = isSecond ? [chance.of(['√', '■是□否', '是。']), chance.of(['×', '□是■否', '否'])] : ['是', '否']
  return { cell: isTrue ? yes : no, value: isTrue }
}

function coded(chance: Chance, ledger: LedgerId, field: FieldDefinition, isSecond: boolean, facts: Facts): Written {
  const list = codes[field.id] ?? codes[ledger === 'decision' ? 'decision' : 'disclosure']!
  const choices = list[isSecond ? 1 : 0]
  const value = field.id === 'gender' ? facts.gender : chance.of(Object.keys(choices))
  return { cell: chance.of(choices[value]!), value }
}

function text(chance: Chance, id: string): Written {
  const written = chance.of(texts[id] ?? [madeName(chance)])
  return { cell: written || null, value: written === '' || written === '无' ? null : written }
}
