import type { BlankForm } from './blank-forms.ts'
import { frame, heading, merge, writeLines } from './draw-table.ts'

/** Figures, sheets by community, one person's card, strange lists. */
export const otherForms: readonly BlankForm[] = [
  {
    name: '民政局：社区逐行印好，合计在名单上面',
    draw(book) {
      const sheet = book.addWorksheet('队伍情况')
      heading(sheet, 'A1:K1', '社区居民委员会成员队伍情况统计表')
      writeLines(sheet, 2, 1, [
        ['社区名称', '成员总数', '其中', null, '年龄结构', null, null, '学历结构', '平均年龄', '交叉任职人数', '备注'],
        [null, null, '女性', '中共党员', '35岁及以下', '36—50岁', '51岁以上', '大专及以上', null, null, null],
      ])
      merge(sheet, 'A2:A3 B2:B3 C2:D2 E2:G2 I2:I3 J2:J3 K2:K3')
      frame(sheet, 'A2:K8')
      writeLines(
        sheet,
        4,
        1,
        ['合计', '北辰社区', '东湖社区', '南桥社区', '清源社区'].map((name) => [name]),
      )
      for (const column of ['B', 'C', 'D', 'E', 'F', 'G', 'H', 'J'])
        sheet.getCell(`${column}4`).value = { formula: `SUM(${column}5:${column}8)`, result: 0 }
    },
    columns: {
      队伍情况: {
        成员总数: 'members',
        '其中/女性': 'women',
        '其中/中共党员': 'partyMembers',
        '年龄结构/35岁及以下': 'upTo35',
        '年龄结构/36—50岁': 'ask',
        '年龄结构/51岁以上': 'ask',
        '学历结构/大专及以上': 'college',
        平均年龄: 'averageAge',
        交叉任职人数: 'crossAppointed',
        备注: 'leave',
      },
    },
    cells: {},
  },
  {
    name: '统计局：指标在左、社区在上',
    draw(book) {
      const sheet = book.addWorksheet('B101')
      heading(sheet, 'A1:G1', '社区基层组织基本情况')
      writeLines(sheet, 2, 1, [
        ['填报单位：', null, null, '2026年', null, null, '表号：B101表'],
        ['指标名称', '计量单位', '代码', '东湖社区', '西苑社区', '望江社区', '合计'],
        ['甲', '乙', '丙', 1, 2, 3, 4],
        ['一、户数', '户', '01'],
        ['二、常住人口', '人', '02'],
        ['三、“两委”成员总数', '人', '03'],
        ['　其中：女性', '人', '04'],
        ['　　　　中共党员', '人', '05'],
        ['四、社区志愿者队伍', '支', '06'],
      ])
      frame(sheet, 'A3:G10')
      for (let row = 5; row <= 10; row += 1)
        sheet.getCell(`G${row}`).value = { formula: `SUM(D${row}:F${row})`, result: 0 }
      sheet.getCell('A12').value = '单位负责人：'
      sheet.getCell('C12').value = '统计负责人：'
      sheet.getCell('F12').value = '填表人：'
    },
    columns: {},
    cells: {
      填报单位: 'reportingUnit',
      单位负责人: 'ask',
      统计负责人: 'ask',
      填表人: 'preparer',
      ...Object.fromEntries(
        ['东湖社区', '西苑社区', '望江社区'].flatMap((name) => [
          [`户数/${name}`, 'households'],
          [`常住人口/${name}`, 'population'],
          [`“两委”成员总数/${name}`, 'members'],
          [`女性/${name}`, 'women'],
          [`中共党员/${name}`, 'partyMembers'],
          [`社区志愿者队伍/${name}`, 'ask'],
        ]),
      ),
    },
  },
  {
    name: '纪委：一人一张的登记表',
    draw(book) {
      const sheet = book.addWorksheet('登记表')
      heading(sheet, 'A1:G1', '社区干部个人基本情况登记表')
      writeLines(sheet, 2, 1, [
        ['姓名', null, '性别', null, '出生年月', null, '照　片'],
        ['民族', null, '籍贯', null, '政治面貌'],
        ['入党时间', null, '参加工作时间', null, '健康状况'],
        ['学历', null, '毕业院校及专业'],
        ['身份证号', null, null, null, '联系电话'],
        ['所在社区', null, null, '现任职务'],
        ['家庭住址'],
        ['本人简历'],
        ['奖惩情况'],
        ['社区党组织意见', null, null, '街道纪工委意见'],
      ])
      merge(sheet, 'G2:G5 D5:F5 B6:D6 F6:G6 B7:C7 E7:G7 B8:G8 B9:G9 B10:G10 B11:C11 E11:G11')
      frame(sheet, 'A2:G11')
      writeLines(sheet, 12, 1, [['填表人签名：', null, null, null, '填表时间：']])
    },
    columns: {},
    cells: {
      姓名: 'name',
      性别: 'gender',
      出生年月: 'birth',
      '照　片': 'leave',
      民族: 'ethnicity',
      籍贯: 'nativePlace',
      政治面貌: 'politicalStatus',
      入党时间: 'partyJoined',
      参加工作时间: 'workStarted',
      健康状况: 'ask',
      学历: 'education',
      毕业院校及专业: 'school',
      身份证号: 'idNo',
      联系电话: 'phone',
      所在社区: 'community',
      现任职务: 'post',
      家庭住址: 'address',
      本人简历: 'ask',
      奖惩情况: 'ask',
      社区党组织意见: 'leave',
      街道纪工委意见: 'leave',
      填表人签名: 'leave',
      填表时间: 'reportedOn',
    },
  },
  {
    name: '组织部：汇总一张，各社区各一张，表名不带“社区”',
    draw(book) {
      const summary = book.addWorksheet('汇总')
      heading(summary, 'A1:E1', '社区“两委”班子配备情况汇总表')
      writeLines(summary, 2, 1, [['序号', '社区', '核定职数', '两委成员数', '党组织书记']])
      frame(summary, 'A2:E6')
      for (const name of ['东湖', '南桥']) {
        const sheet = book.addWorksheet(name)
        heading(sheet, 'A1:F1', '社区“两委”班子配备情况表')
        writeLines(sheet, 2, 1, [['姓名', '党内职务', '行政职务', '出生年月', '学历', '手机']])
        frame(sheet, 'A2:F8')
      }
    },
    columns: {
      汇总: {
        序号: 'serial',
        社区: 'community',
        核定职数: 'seatsApproved',
        两委成员数: 'members',
        党组织书记: 'partyHead',
      },
      ...Object.fromEntries(
        ['东湖', '南桥'].map((name) => [
          name,
          {
            姓名: 'name',
            党内职务: 'partyPost',
            行政职务: 'committeePost',
            出生年月: 'birth',
            学历: 'education',
            手机: 'phone',
          },
        ]),
      ),
    },
    cells: {},
  },
  {
    name: '民政局：程序不认识的名单',
    draw(book) {
      const sheet = book.addWorksheet('走访慰问')
      heading(sheet, 'A1:H1', '困难群众走访慰问登记表')
      sheet.getCell('A2').value = '填报单位：'
      writeLines(sheet, 3, 1, [
        ['序号', '户主姓名', '家庭人口', '困难原因', '慰问金额（元）', '走访时间', '走访人', '领取人签名'],
      ])
      frame(sheet, 'A3:H9')
    },
    columns: {
      走访慰问: {
        序号: 'serial',
        户主姓名: 'ask',
        家庭人口: 'ask',
        困难原因: 'ask',
        '慰问金额（元）': 'ask',
        走访时间: 'ask',
        走访人: 'ask',
        领取人签名: 'leave',
      },
    },
    cells: { 填报单位: 'reportingUnit' },
  },
]
