import type { BlankForm } from './blank-forms.ts'
import { otherForms } from './blank-forms-figures.ts'
import { frame, heading, merge, writeLines } from './draw-table.ts'

const landscape = { pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 } } as const

/** Lists as other superiors draw them; written before their recognition was looked at. */
const lists: readonly BlankForm[] = [
  {
    name: '组织部：名单在右边，左边是填表说明，季度在标题里',
    draw(book) {
      const sheet = book.addWorksheet('一览表', landscape)
      heading(sheet, 'A1:Q1', '2026年第三季度社区“两委”班子成员情况一览表')
      merge(sheet, 'A2:C2 A3:C12')
      sheet.getCell('A2').value = '填 表 说 明'
      sheet.getCell('A3').value =
        '1.本表由街道党工委组织员办公室填写，于季后5日内报区委组织部。\n2.“学历”填最高学历。\n3.联系人：王科员，电话：0571-12345678。'
      writeLines(sheet, 3, 5, [
        [
          '序号',
          '社　区',
          '姓　名',
          '性　别',
          '民　族',
          '出生\n年月',
          '籍　贯',
          '入党\n时间',
          '参加工\n作时间',
          '最高学历',
          '毕业院校\n及专业',
          '现任职务',
          '任现职\n时　间',
        ],
      ])
      frame(sheet, 'E3:Q12')
    },
    columns: {
      一览表: {
        序号: 'serial',
        社区: 'community',
        姓名: 'name',
        性别: 'gender',
        民族: 'ethnicity',
        出生年月: 'birth',
        籍贯: 'nativePlace',
        入党时间: 'partyJoined',
        参加工作时间: 'workStarted',
        最高学历: 'education',
        毕业院校及专业: 'school',
        现任职务: 'post',
        任现职时间: 'termStart',
      },
    },
    cells: {},
    period: { from: '2026-07-01', to: '2026-09-30' },
  },
  {
    name: '纪委：一张表两项内容，报送单位在合并格里',
    draw(book) {
      const sheet = book.addWorksheet('Sheet1', landscape)
      sheet.getCell('A1').value = '附件1'
      heading(sheet, 'A2:I2', '社区党风廉政建设工作情况报表（2026年三季度）')
      merge(sheet, 'A3:B3 C3:E3 G3:I3 A4:I4 A10:I10')
      sheet.getCell('A3').value = '报送单位'
      sheet.getCell('F3').value = '报送时间'
      sheet.getCell('A4').value = '一、谈心谈话情况'
      writeLines(sheet, 5, 1, [
        ['序号', '谈话时间', '被谈话人', '所在社区', '谈话人', '谈话形式', '主要内容', '地点', '备注'],
      ])
      sheet.getCell('A10').value = '二、拒收、上交礼品礼金情况'
      writeLines(sheet, 11, 1, [
        ['序号', '上交日期', '上交人', '所在社区', '职务', '礼品名称', '金额（元）', '处置情况', '备注'],
      ])
      frame(sheet, 'A3:I14')
      sheet.getCell('A16').value = '主要负责人签字：'
      sheet.getCell('F16').value = '填表人及电话：'
    },
    columns: {
      Sheet1: {
        序号: 'serial',
        谈话时间: 'date',
        被谈话人: 'name',
        所在社区: 'community',
        谈话人: 'interviewer',
        谈话形式: 'talkType',
        主要内容: 'reason',
        地点: 'place',
        上交日期: 'date',
        上交人: 'name',
        职务: 'post',
        礼品名称: 'giftName',
        '金额（元）': 'amount',
        处置情况: 'ask',
        备注: 'leave',
      },
    },
    cells: { 报送单位: 'reportingUnit', 报送时间: 'reportedOn', 主要负责人签字: 'leave', 填表人及电话: 'ask' },
    period: { from: '2026-07-01', to: '2026-09-30' },
  },
  {
    name: '组织部：两层表头下有填写提示，抬头一行写完',
    draw(book) {
      const sheet = book.addWorksheet('书记主任', landscape)
      heading(sheet, 'A1:K1', '社区党组织书记、居委会主任基本信息采集表')
      sheet.mergeCells('A2:K2')
      sheet.getCell('A2').value =
        '填报单位（公章）：                单位负责人：            填报人：          联系电话：            填报日期：    年  月  日'
      writeLines(sheet, 3, 1, [
        [
          '序号',
          '社区名称',
          '姓名',
          '基本信息',
          null,
          null,
          '任职情况',
          null,
          '联系方式',
          null,
          '是否实现书记主任“一肩挑”',
        ],
        [null, null, null, '性别', '出生年月', '文化程度', '职务', '任职时间', '手机号码', '家庭住址', null],
        [
          null,
          null,
          '（与身份证一致）',
          null,
          '（如1980.05）',
          '（最高学历）',
          '（填全称）',
          null,
          null,
          null,
          '（是/否）',
        ],
      ])
      merge(sheet, 'A3:A4 B3:B4 C3:C4 D3:F3 G3:H3 I3:J3 K3:K4')
      frame(sheet, 'A3:K9')
    },
    columns: {
      书记主任: {
        序号: 'serial',
        社区名称: 'community',
        '姓名/(与身份证一致)': 'name',
        '基本信息/性别': 'gender',
        '基本信息/出生年月/(如1980.05)': 'birth',
        '基本信息/文化程度/(最高学历)': 'education',
        '任职情况/职务/(填全称)': 'post',
        '任职情况/任职时间': 'termStart',
        '联系方式/手机号码': 'phone',
        '联系方式/家庭住址': 'address',
        '是否实现书记主任“一肩挑”/(是/否)': 'dualHead',
      },
    },
    cells: {
      '填报单位（公章）': 'reportingUnit',
      单位负责人: 'ask',
      填报人: 'preparer',
      联系电话: 'contactPhone',
      填报日期: 'reportedOn',
    },
  },
  {
    name: '纪委：上半年三重一大，资金按元，公开情况两栏',
    draw(book) {
      const sheet = book.addWorksheet('决策事项')
      heading(sheet, 'B2:M2', '2026年上半年村（社区）“三重一大”事项集体决策情况登记表')
      sheet.getCell('M3').value = '单位：元'
      writeLines(sheet, 4, 2, [
        [
          '编号',
          '社区',
          '决策事项',
          '事项类型',
          '资金额',
          '决策日期',
          '会议形式',
          '参会人数',
          '表决结果',
          '公开情况',
          null,
          '主持人',
        ],
        [null, null, null, null, null, null, null, null, null, '公开时间', '公开方式', null],
      ])
      merge(sheet, 'B4:B5 C4:C5 D4:D5 E4:E5 F4:F5 G4:G5 H4:H5 I4:I5 J4:J5 K4:L4 M4:M5')
      frame(sheet, 'B4:M11')
    },
    columns: {
      决策事项: {
        编号: 'ask',
        社区: 'community',
        决策事项: 'title',
        事项类型: 'category',
        资金额: 'amount',
        决策日期: 'meetingDate',
        会议形式: 'meeting',
        参会人数: 'present',
        表决结果: 'result',
        '公开情况/公开时间': 'disclosedOn',
        '公开情况/公开方式': 'disclosureForm',
        主持人: 'ask',
      },
    },
    cells: {},
    period: { from: '2026-01-01', to: '2026-06-30' },
  },
  {
    name: '民政局：居务公开情况，截止日在表上',
    draw(book) {
      const sheet = book.addWorksheet('居务公开')
      heading(sheet, 'A1:H1', '社区居务公开工作情况统计表')
      sheet.getCell('A2').value = '统计截止日期：2026年9月30日'
      sheet.getCell('F2').value = '填报人：'
      writeLines(sheet, 3, 1, [
        ['序号', '社区', '公开类别', '公开内容', '应公开日期', '公开日期', '公开方式', '监督委员会意见'],
      ])
      frame(sheet, 'A3:H8')
      sheet.getCell('A9').value = '说明：公开内容按目录填写，一项一行。'
    },
    columns: {
      居务公开: {
        序号: 'serial',
        社区: 'community',
        公开类别: 'category',
        公开内容: 'item',
        应公开日期: 'dueDate',
        公开日期: 'publishedDate',
        公开方式: 'channel',
        监督委员会意见: 'ask',
      },
    },
    cells: { 填报人: 'preparer' },
  },
]

export const secondForms: readonly BlankForm[] = [...lists, ...otherForms]
