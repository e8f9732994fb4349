import type { LedgerSheet } from '../ledger-sheet.ts'
import { madeName } from './field-values.ts'
import type { Drawn } from './make-ledger.ts'
import { SheetBuilder } from './sheet-builder.ts'
import type { TrueRow, TrueTable } from './truth.ts'
import { writtenPhone } from './written-values.ts'

type Made = { readonly sheets: readonly LedgerSheet[]; readonly tables: readonly TrueTable[] }

const roles = {
  first: {
    partyPost: ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'],
    committeePost: ['主任', '副主任'],
    mark: ['是', '√'],
  },
  second: {
    partyPost: ['党委书记', '党委副书记', '统战委员', '青年委员', '党委委员'],
    committeePost: ['居委会主任', '居委会副主任', '居委会委员'],
    mark: ['✔', '●', '√（兼）'],
  },
}

/** The post in the column of a body: 党委书记 in that of the party is 书记. */
const bare = (role: string) => role.replace(/^(党委|居委会)/, '')

const header = (builder: SheetBuilder, row: number, texts: readonly string[]) =>
  texts.forEach((text, column) => builder.put(row, column, text))

/** 姓名 | 书记 | 副书记 | … with a mark where somebody holds the post. */
export function roleMarks({ chance, batch }: Drawn): Made {
  const isSecond = batch !== 'first'
  const { partyPost, committeePost, mark } = isSecond ? roles.second : roles.first
  const builder = new SheetBuilder()
  const isGrouped = chance.is(0.5)
  const before = ['序号', '社区', '姓名', '性别']
  const top = 1
  builder.put(0, 0, isSecond ? '社区班子成员任职情况一览表' : '社区“两委”成员任职情况表')
  const all = [...partyPost, ...committeePost]
  const row = isGrouped ? top + 1 : top
  header(builder, top, before)
  if (isGrouped) {
    before.forEach((_, column) => builder.merge(top, column, row, column))
    builder.put(top, 4, '党组织职务')
    builder.merge(top, 4, top, 3 + partyPost.length)
    builder.put(top, 4 + partyPost.length, '居委会职务')
    builder.merge(top, 4 + partyPost.length, top, 3 + all.length)
  }
  all.forEach((role, at) => builder.put(row, 4 + at, role))
  builder.put(top, 4 + all.length, '联系电话')
  if (isGrouped) builder.merge(top, 4 + all.length, row, 4 + all.length)
  const rows = Array.from({ length: 6 }, (_, at): TrueRow => {
    const line = row + 1 + at
    const [name, phone, gender] = [madeName(chance), writtenPhone(chance, isSecond), chance.of(['男', '女'])]
    const party = partyPost.filter(() => chance.is(0.25))
    const committee = committeePost.filter(() => chance.is(0.3))
    header(builder, line, [String(at + 1), '东湖社区', name, gender])
    ;[...party, ...committee].forEach((role) => builder.put(line, 4 + all.indexOf(role), chance.of(mark)))
    builder.put(line, 4 + all.length, phone.cell)
    return {
      row: line + 1,
      values: {
        community: '东湖社区',
        name,
        gender,
        partyPost: party.map(bare).join('、') || null,
        committeePost: committee.map(bare).join('、') || null,
        phone: phone.value,
      },
      damage: phone.damage ? { phone: phone.damage } : {},
      mayAsk: [],
    }
  })
  const columns: Record<string, string> = { B: 'community', C: 'name', D: 'gender' }
  all.forEach(
    (_, at) => (columns[String.fromCharCode(69 + at)] = at < partyPost.length ? 'partyPost' : 'committeePost'),
  )
  columns[String.fromCharCode(69 + all.length)] = 'phone'
  return {
    sheets: [builder.sheet('Sheet1')],
    tables: [{ sheet: 'Sheet1', ledger: 'roster', headerRows: isGrouped ? [2, 3] : [2], columns, rows }],
  }
}

/** 社区 | 书记 | 主任 with the names of those who hold the posts. */
export function roleHolders({ chance, batch }: Drawn): Made {
  const isSecond = batch !== 'first'
  const builder = new SheetBuilder()
  const [head, chair, vice] = isSecond ? ['党委书记', '居委会主任', '居委会副主任'] : ['书记', '主任', '副主任']
  builder.put(0, 0, isSecond ? '社区班子成员名单' : '社区“两委”班子成员名单')
  header(builder, 1, ['社区', head!, chair!, vice!])
  const rows: TrueRow[] = []
  ;['东湖社区', '西苑社区', '南桥社区', '北辰社区'].forEach((community, at) => {
    const names = distinctNames(4, () => madeName(chance))
    const isBoth = chance.is(0.4)
    const chairName = isBoth ? names[0]! : names[1]!
    header(builder, 2 + at, [community, names[0]!, chairName, `${names[2]}、${names[3]}`])
    const say = (name: string, partyPost: string | null, committeePost: string | null) =>
      rows.push({ row: 3 + at, values: { community, name, partyPost, committeePost }, damage: {}, mayAsk: ['name'] })
    say(names[0]!, '书记', isBoth ? '主任' : null)
    if (!isBoth) say(chairName, null, '主任')
    say(names[2]!, null, '副主任')
    say(names[3]!, null, '副主任')
  })
  const columns = { A: 'community', B: 'partyPost', C: 'committeePost', D: 'committeePost' }
  return {
    sheets: [builder.sheet('Sheet1')],
    tables: [{ sheet: 'Sheet1', ledger: 'roster', headerRows: [2], columns, rows }],
  }
}

function distinctNames(count: number, make: () => string): string[] {
  const names = new Set<string>()
  while (names.size < count) names.add(make())
  return [...names]
}

/** Two or three persons in the cell of one; the rest of the row belongs to each of them. */
export function personsInOneCell({ chance, batch, ledger }: Drawn): Made {
  const isSecond = batch !== 'first'
  const isTalk = ledger === 'talk' || ledger === 'gift'
  const builder = new SheetBuilder()
  builder.put(0, 0, isTalk ? '集体谈话登记表' : '社区干部培训台账')
  const words = isSecond
    ? isTalk
      ? ['社区', '受谈话人', '谈话日期', '谈话领导', '谈话内容']
      : ['社区', '参训者姓名', '起始日期', '培训项目', '培训天数']
    : isTalk
      ? ['社区', '谈话对象', '谈话时间', '谈话人', '谈话事由']
      : ['社区', '参训人员', '开始时间', '培训班次', '天数']
  header(builder, 1, words)
  const between = isSecond ? ['，', '\n', ' ', '/', '；'] : ['、']
  const rows: TrueRow[] = []
  for (let at = 0; at < 5; at += 1) {
    const names = distinctNames(1 + chance.int(3), () => madeName(chance))
    const mark = chance.of(between)
    const cells = ['西苑社区', names.join(mark), '2026-03-05', isTalk ? '赵书记' : '廉政教育']
    header(builder, 2 + at, cells)
    builder.put(2 + at, 4, isTalk ? '节前廉政提醒' : 2)
    for (const name of names) {
      const values: Record<string, string | number> = isTalk
        ? { name, date: '2026-03-05', interviewer: '赵书记', reason: '节前廉政提醒' }
        : { name, startDate: '2026-03-05', course: '廉政教育', days: 2 }
      rows.push({ row: 3 + at, values: { community: '西苑社区', ...values }, damage: {}, mayAsk: ['name'] })
    }
  }
  const columns = isTalk
    ? { A: 'community', B: 'name', C: 'date', D: 'interviewer', E: 'reason' }
    : { A: 'community', B: 'name', C: 'startDate', D: 'course', E: 'days' }
  return {
    sheets: [builder.sheet('Sheet1')],
    tables: [{ sheet: 'Sheet1', ledger: isTalk ? 'talk' : 'training', headerRows: [2], columns, rows }],
  }
}

const foreign = {
  first: [
    ['社区固定资产登记表', '序号|资产名称|规格型号|数量|购置日期|原值（元）|存放地点|保管人'],
    ['会议签到表', '序号|姓名|单位|职务|签名'],
    ['居民小组收支明细', '日期|摘要|收入|支出|余额|经手人'],
    ['民主评议汇总表', '姓名|职务|有效票|优秀|称职|基本称职|不称职|结果'],
  ],
  second: [
    ['办公用品领用登记', '日期|品名|数量|领用人|用途|备注'],
    ['值班安排表', '日期|星期|带班领导|值班人员|联系电话'],
    ['来信来访登记簿', '序号|来访日期|来访人|反映问题|承办人|办理结果'],
    ['社区干部考勤表', '姓名|应出勤|实出勤|迟到|早退|请假|备注'],
    ['工程项目招投标情况表', '项目名称|招标方式|中标单位|中标价（万元）|开工日期|竣工日期'],
  ],
}

/** A table that is none of the seven; calling it one would invent records. */
export function foreignTable({ chance, batch }: Drawn): Made {
  const isSecond = batch !== 'first'
  const builder = new SheetBuilder()
  const [title, headings] = chance.of(isSecond ? foreign.second : foreign.first)
  const words = headings!.split('|')
  builder.put(0, 0, title!)
  header(builder, 1, words)
  for (let at = 0; at < 6; at += 1)
    words.forEach((word, column) => builder.put(2 + at, column, foreignCell(chance, word, at)))
  return { sheets: [builder.sheet('Sheet1')], tables: [] }
}

function foreignCell(chance: Drawn['chance'], word: string, at: number): string | number | null {
  if (word === '序号') return at + 1
  if (/日期/.test(word)) return `2026-03-${10 + at}`
  if (/人|姓名|领导|人员/.test(word)) return madeName(chance)
  if (/电话/.test(word)) return '13800001234'
  if (/单位/.test(word)) return '东湖社区'
  if (/职务/.test(word)) return '主任'
  if (/数量|票|优秀|称职|出勤|迟到|早退|请假/.test(word)) return chance.int(20)
  if (/元|收入|支出|余额/.test(word)) return chance.int(5000)
  if (/签名|备注/.test(word)) return null
  return chance.of(['打印机', '办公桌', '见附件', '公开招标', '已答复'])
}
