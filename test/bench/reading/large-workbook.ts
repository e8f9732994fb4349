import { readFileSync, writeFileSync } from 'node:fs'
import { checkDigitOf } from '@shared/values/id-number.ts'
import { xlsxOf } from '../../helpers/xlsx-of.ts'

const headings =
  '序号,姓名,性别,民族,身份证号,出生年月,政治面貌,入党时间,学历,毕业院校,社区,职务,参加工作时间,手机号码,银行卡号,家庭住址,补贴标准,本年发放,考核得分,备注'.split(
    ',',
  )
const surnames = Array.from('王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹')
const given = Array.from('伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华玉兰红梅建国文辉力')
const communities = ['东湖社区', '西湖社区', '南苑社区', '北关社区', '和平社区', '新华社区', '滨河社区', '向阳社区']
/** Districts of Beijing: below them the numbers repeat themselves after 21,000 rows. */
const districts = [110_101, 110_102, 110_105, 110_106, 110_107]
const schools = ['示例大学', '某某师范学院', '开放大学', '职业技术学院', '中心学校']

/** The roster that the readers are measured on: 20 columns, of which 14 are texts, 3 days and 3 numbers. */
export function writeLargeWorkbook(path: string, rows: number): void {
  const strings: string[] = []
  const known = new Map<string, number>()
  const text = (value: string) => {
    const at = known.get(value)
    if (at !== undefined) return at
    known.set(value, strings.length)
    strings.push(`<t>${value}</t>`)
    return strings.length - 1
  }
  const xml = [
    rowXml(1, [cell('A1', 's', text('社区工作者花名册'), 1)]),
    rowXml(
      2,
      headings.map((heading, column) => cell(`${letter(column)}2`, 's', text(heading), 1)),
    ),
  ]
  for (let row = 0; row < rows; row += 1) xml.push(recordXml(row, text))
  const bytes = xlsxOf({
    rows: xml.join(''),
    before: `<dimension ref="A1:T${rows + 2}"/><cols><col min="1" max="20" width="14" customWidth="1"/></cols>`,
    after: '<mergeCells count="1"><mergeCell ref="A1:T1"/></mergeCells>',
    strings,
    formats: { 164: 'yyyy"年"m"月"d"日"' },
    styles: [0, 0, 164, 14, 4],
  })
  writeFileSync(path, bytes)
}

function recordXml(row: number, text: (value: string) => number): string {
  const at = row + 3
  const day = (from: number, days: number) => from + ((row * 7919) % days)
  const pick = <T>(list: readonly T[], step: number) => list[(row * step) % list.length]!
  const name = pick(surnames, 1) + pick(given, 7) + (row % 3 ? pick(given, 13) : '')
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  const born = `${1960 + (row % 40)}${pad(1 + (row % 12), 2)}${pad(1 + (row % 28), 2)}`
  const idNumber = `${districts[Math.trunc(row / 21_000)]}${born}${pad((row * 37) % 1000, 3)}`
  const texts = (column: number, value: string) => cell(`${letter(column)}${at}`, 's', text(value), 1)
  const number = (column: number, value: number, style: number) => cell(`${letter(column)}${at}`, '', value, style)
  return rowXml(at, [
    number(0, row + 1, 1),
    texts(1, name),
    texts(2, row % 2 ? '男' : '女'),
    texts(3, row % 50 ? '汉族' : '回族'),
    texts(4, idNumber + checkDigitOf(idNumber)),
    number(5, day(21_916, 14_000), 2),
    texts(6, row % 4 ? '中共党员' : '群众'),
    number(7, day(32_874, 11_000), 3),
    texts(8, row % 3 ? '大学本科' : '大专'),
    texts(9, `${pick(schools, 3)}${row % 97}班`),
    texts(10, pick(communities, 1)),
    texts(11, row % 9 ? '委员' : '书记'),
    number(12, day(35_000, 9000), 2),
    texts(13, `138${pad((row * 104_729) % 100_000_000, 8)}`),
    texts(14, `622202${pad(row, 13)}`),
    texts(15, `幸福路${row % 900}号${row % 30}栋${row % 6}单元${row}室`),
    number(16, 3200.5 + (row % 400) / 4, 4),
    number(17, 38_406 + row / 4, 4),
    texts(18, `${60 + (row % 40)}分`),
    texts(19, row % 5 ? `备注${row}` : '无'),
  ])
}

function cell(place: string, type: string, value: number, style: number): string {
  return `<c r="${place}" s="${style}"${type ? ` t="${type}"` : ''}><v>${value}</v></c>`
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}" spans="1:20" ht="18" customHeight="1">${cells.join('')}</row>`
}

const letter = (column: number) => String.fromCharCode(65 + column)

/** The same roster as an .xls, written by SheetJS. */
export async function writeLargeXls(path: string, rows: number): Promise<void> {
  const library = await import('@e965/xlsx')
  const source = `${path}.xlsx`
  writeLargeWorkbook(source, rows)
  const book = library.read(readFileSync(source), { dense: true, cellNF: true, cellText: false })
  writeFileSync(path, library.write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer)
}
