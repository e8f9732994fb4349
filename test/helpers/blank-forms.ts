import ExcelJS from 'exceljs'
import type { FormPeriod } from '@shared/forms/model.ts'

/** A blank form as a superior would draw it, and what belongs where; `ask` must be asked, `leave` stays for a hand. */
export interface BlankForm {
  readonly name: string
  readonly draw: (book: ExcelJS.Workbook) => void
  /** By sheet and heading. */
  readonly columns: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** By label of a cell that stands alone. */
  readonly cells: Readonly<Record<string, string>>
  /** What the title says about the time. */
  readonly period?: FormPeriod
}

const thin = { style: 'thin' } as const
const box = { top: thin, left: thin, bottom: thin, right: thin }
type Row = readonly (string | number | null)[]

function title(sheet: ExcelJS.Worksheet, row: number, width: number, text: string, size = 22): void {
  sheet.mergeCells(row, 1, row, width)
  const cell = sheet.getCell(row, 1)
  cell.value = text
  cell.font = { name: '方正小标宋简体', size }
  cell.alignment = { horizontal: 'center', vertical: 'middle' }
  sheet.getRow(row).height = 36
}

/** A table: header rows with their merges, empty framed rows, and perhaps totals. */
function table(
  sheet: ExcelJS.Worksheet,
  top: number,
  header: readonly Row[],
  merges: readonly string[],
  rows: number,
): number {
  const width = header[0]!.length
  header.forEach((line, at) => {
    line.forEach((text, column) => {
      if (text !== null) sheet.getCell(top + at, column + 1).value = text
    })
    sheet.getRow(top + at).height = 28
  })
  for (const merge of merges) sheet.mergeCells(merge)
  for (let row = top; row < top + header.length + rows; row += 1) {
    for (let column = 1; column <= width; column += 1) {
      const cell = sheet.getCell(row, column)
      cell.border = box
      cell.font = { name: row < top + header.length ? '黑体' : '仿宋_GB2312', size: 11 }
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true }
    }
    if (row >= top + header.length) sheet.getRow(row).height = 24
  }
  return top + header.length + rows
}

function totals(
  sheet: ExcelJS.Worksheet,
  row: number,
  width: number,
  formulas: Readonly<Record<number, string>>,
): void {
  for (let column = 1; column <= width; column += 1) sheet.getCell(row, column).border = box
  sheet.getCell(row, 1).value = '合计'
  for (const [column, formula] of Object.entries(formulas))
    sheet.getCell(row, Number(column)).value = { formula, result: 0 }
}

const landscape = { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } } as const

export const blankForms: readonly BlankForm[] = [
  {
    name: '两委成员花名册，两层表头、合计',
    draw(book) {
      const sheet = book.addWorksheet('花名册', landscape)
      title(sheet, 1, 14, '示范区街道社区“两委”成员花名册')
      sheet.getCell('A2').value = '填报单位（盖章）：'
      sheet.getCell('F2').value = '填报人：'
      sheet.getCell('J2').value = '填报日期：    年   月   日'
      const end = table(
        sheet,
        3,
        [
          [
            '序号',
            '社区',
            '姓名',
            '性别',
            '出生年月',
            '政治面貌',
            '入党时间',
            '学历',
            null,
            '职务',
            null,
            '任现职时间',
            '联系电话',
            '备注',
          ],
          [null, null, null, null, null, null, null, '全日制', '在职', '党组织', '居委会', null, null, null],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:I3', 'J3:K3', 'L3:L4', 'M3:M4', 'N3:N4'],
        5,
      )
      totals(sheet, end, 14, { 3: `COUNTA(C5:C${end - 1})` })
      sheet.getCell(`A${end + 1}`).value = '注：本表由街道组织办汇总后报区委组织部。'
      sheet.pageSetup.printArea = `A1:N${end + 1}`
      sheet.pageSetup.printTitlesRow = '1:4'
    },
    columns: {
      花名册: {
        序号: 'serial',
        社区: 'community',
        姓名: 'name',
        性别: 'gender',
        出生年月: 'birth',
        政治面貌: 'politicalStatus',
        入党时间: 'partyJoined',
        '学历/全日制': 'ask',
        '学历/在职': 'ask',
        '职务/党组织': 'partyPost',
        '职务/居委会': 'committeePost',
        任现职时间: 'termStart',
        联系电话: 'phone',
        备注: 'leave',
      },
    },
    cells: { '填报单位（盖章）': 'reportingUnit', 填报人: 'preparer', 填报日期: 'reportedOn' },
  },
  {
    name: '居务监督委员会成员名单，附件在上',
    draw(book) {
      const sheet = book.addWorksheet('Sheet1')
      sheet.getCell('A1').value = '附件2'
      title(sheet, 2, 8, '居务监督委员会成员名单', 18)
      table(sheet, 3, [['姓名', '性别', '年龄', '文化程度', '政治面貌', '现任职务', '身份证号码', '电话']], [], 3)
      sheet.getCell('A8').value = '审核人（签字）：'
      sheet.getCell('E8').value = '制表人：'
    },
    columns: {
      Sheet1: {
        姓名: 'name',
        性别: 'gender',
        年龄: 'age',
        文化程度: 'education',
        政治面貌: 'politicalStatus',
        现任职务: 'post',
        身份证号码: 'idNo',
        电话: 'phone',
      },
    },
    cells: { '审核人（签字）': 'leave', 制表人: 'preparer' },
  },
  {
    name: '谈话情况登记表，全年',
    draw(book) {
      const sheet = book.addWorksheet('谈话', landscape)
      title(sheet, 1, 12, '2026年度社区干部廉政谈话情况登记表')
      sheet.mergeCells('A2:L2')
      sheet.getCell('A2').value =
        '填报单位：                    填表人：                  填表日期：      年    月    日'
      table(
        sheet,
        3,
        [
          [
            '序号',
            '社区',
            '谈话对象',
            '职务',
            '谈话类型',
            '谈话人',
            '谈话时间',
            '谈话地点',
            '谈话事由',
            '整改要求',
            '整改期限',
            '本人签字',
          ],
        ],
        [],
        4,
      )
    },
    columns: {
      谈话: {
        序号: 'serial',
        社区: 'community',
        谈话对象: 'name',
        职务: 'post',
        谈话类型: 'talkType',
        谈话人: 'interviewer',
        谈话时间: 'date',
        谈话地点: 'place',
        谈话事由: 'reason',
        整改要求: 'requirement',
        整改期限: 'deadline',
        本人签字: 'leave',
      },
    },
    cells: { 填报单位: 'reportingUnit', 填表人: 'preparer', 填表日期: 'reportedOn' },
  },
  {
    name: '培训登记表，起止在一栏、学时不知道',
    draw(book) {
      const sheet = book.addWorksheet('培训情况', landscape)
      title(sheet, 2, 9, '2026年社区干部教育培训情况登记表')
      const end = table(
        sheet,
        4,
        [['序号', '姓名', '社区', '培训名称', '主办单位', '起止时间', '天数', '学时', '考核结果']],
        [],
        6,
      )
      totals(sheet, end, 9, { 7: `SUM(G5:G${end - 1})` })
    },
    columns: {
      培训情况: {
        序号: 'serial',
        姓名: 'name',
        社区: 'community',
        培训名称: 'course',
        主办单位: 'organizer',
        起止时间: 'startDate',
        天数: 'days',
        学时: 'ask',
        考核结果: 'result',
      },
    },
    cells: {},
  },
  {
    name: '三重一大台账，万元、表决分三栏',
    draw(book) {
      const sheet = book.addWorksheet('台账', landscape)
      title(sheet, 1, 14, '2026年“三重一大”事项决策情况统计表')
      sheet.getCell('N2').value = '单位：万元、人'
      const end = table(
        sheet,
        3,
        [
          [
            '序号',
            '社区',
            '事项类别',
            '事项名称',
            '主要内容',
            '涉及金额（万元）',
            '会议时间',
            '参会情况',
            null,
            '表决情况',
            null,
            null,
            '决策结果',
            '责任人',
          ],
          [null, null, null, null, null, null, null, '应到', '实到', '同意', '反对', '弃权', null, null],
        ],
        ['A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:E4', 'F3:F4', 'G3:G4', 'H3:I3', 'J3:L3', 'M3:M4', 'N3:N4'],
        3,
      )
      totals(sheet, end, 14, { 6: `SUM(F5:F${end - 1})` })
    },
    columns: {
      台账: {
        序号: 'serial',
        社区: 'community',
        事项类别: 'category',
        事项名称: 'title',
        主要内容: 'content',
        '涉及金额（万元）': 'amount',
        会议时间: 'meetingDate',
        '参会情况/应到': 'expected',
        '参会情况/实到': 'present',
        '表决情况/同意': 'agree',
        '表决情况/反对': 'oppose',
        '表决情况/弃权': 'abstain',
        决策结果: 'result',
        责任人: 'responsible',
      },
    },
    cells: {},
  },
  {
    name: '各社区基本情况，社区名已印好',
    draw(book) {
      const sheet = book.addWorksheet('统计表', landscape)
      title(sheet, 1, 8, '社区“两委”班子基本情况统计表')
      const names = ['东湖社区', '西苑社区', '望江社区']
      const end = table(
        sheet,
        2,
        [['序号', '社区名称', '户数', '常住人口', '两委成员数', '其中女性', '党员人数', '备注']],
        [],
        3,
      )
      names.forEach((name, at) => {
        sheet.getCell(3 + at, 1).value = at + 1
        sheet.getCell(3 + at, 2).value = name
      })
      totals(sheet, end, 8, { 3: 'SUM(C3:C5)', 5: 'SUM(E3:E5)' })
      sheet.getCell(`A${end + 2}`).value = '单位负责人（签字）：'
      sheet.getCell(`D${end + 2}`).value = '填表人：'
      sheet.getCell(`G${end + 2}`).value = '年   月   日'
    },
    columns: {
      统计表: {
        户数: 'households',
        常住人口: 'population',
        两委成员数: 'members',
        其中女性: 'women',
        党员人数: 'partyMembers',
        备注: 'leave',
      },
    },
    cells: { '单位负责人（签字）': 'leave', 填表人: 'preparer', 日期: 'reportedOn' },
  },
  {
    name: '礼品礼金登记表',
    draw(book) {
      const sheet = book.addWorksheet('登记表')
      title(sheet, 1, 9, '2026年社区干部上交礼品礼金登记表')
      table(
        sheet,
        3,
        [['序号', '上交人', '社区', '职务', '礼品名称', '数量', '折合价值（元）', '上交时间', '经手人签字']],
        [],
        2,
      )
    },
    columns: {
      登记表: {
        序号: 'serial',
        上交人: 'name',
        社区: 'community',
        职务: 'post',
        礼品名称: 'giftName',
        数量: 'quantity',
        '折合价值（元）': 'value',
        上交时间: 'date',
        经手人签字: 'leave',
      },
    },
    cells: {},
  },
  {
    name: '一张表上两个名单',
    draw(book) {
      const sheet = book.addWorksheet('班子')
      title(sheet, 1, 6, '社区党组织成员名单', 16)
      const end = table(sheet, 2, [['序号', '社区', '姓名', '党组织职务', '入党时间', '手机号码']], [], 2)
      title(sheet, end + 1, 6, '社区居委会成员名单', 16)
      table(sheet, end + 2, [['序号', '社区', '姓名', '居委会职务', '学历', '手机号码']], [], 2)
    },
    columns: {
      班子: {
        序号: 'serial',
        社区: 'community',
        姓名: 'name',
        党组织职务: 'partyPost',
        入党时间: 'partyJoined',
        手机号码: 'phone',
        居委会职务: 'committeePost',
        学历: 'education',
      },
    },
    cells: {},
  },
  {
    name: '写着 {{字段}} 的表',
    draw(book) {
      const sheet = book.addWorksheet('通讯录')
      title(sheet, 1, 5, '社区两委成员通讯录', 18)
      sheet.getCell('A2').value = '{{街道}}　{{填报日期}}'
      table(sheet, 3, [['编号', '单位', '人员', '岗位', '联系方式']], [], 1)
      ;['{{序号}}', '{{社区}}', '{{姓名}}', '{{职务}}', '{{联系电话}}'].forEach((text, at) => {
        sheet.getCell(4, at + 1).value = text
      })
    },
    columns: {
      通讯录: {
        '{{序号}}': 'serial',
        '{{社区}}': 'community',
        '{{姓名}}': 'name',
        '{{职务}}': 'post',
        '{{联系电话}}': 'phone',
      },
    },
    cells: { 街道: 'reportingUnit', 填报日期: 'reportedOn' },
  },
  {
    name: '一社区一张工作表，表头下有栏号',
    draw(book) {
      for (const name of ['东湖社区', '西苑社区']) {
        const sheet = book.addWorksheet(name)
        title(sheet, 1, 7, '社区干部基本情况表', 18)
        sheet.getCell('A2').value = '填 报 单 位：'
        table(
          sheet,
          3,
          [
            ['序号', '姓名', '民族', '籍贯', '参加工作时间', '职务', '婚姻状况'],
            ['甲', '乙', 1, 2, 3, 4, 5],
          ],
          [],
          3,
        )
      }
    },
    columns: Object.fromEntries(
      ['东湖社区', '西苑社区'].map((name) => [
        name,
        {
          序号: 'serial',
          姓名: 'name',
          民族: 'ethnicity',
          籍贯: 'nativePlace',
          参加工作时间: 'workStarted',
          职务: 'post',
          婚姻状况: 'ask',
        },
      ]),
    ),
    cells: { '填 报 单 位': 'reportingUnit' },
  },
]

export async function drawForm({ draw }: BlankForm): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  draw(book)
  return Buffer.from(await book.xlsx.writeBuffer())
}
