import { describe, expect, test } from 'vitest'
import { fieldsOf, readSheet } from '../helpers/ledger-sheet.ts'

/** A heading and three records of each ledger. */
const tables: Readonly<Record<string, readonly [string, readonly (readonly string[])[]]>> = {
  roster: [
    '序号|社区|姓名|性别|出生年月|职务|联系电话',
    [
      ['1', '东湖社区', '张伟', '男', '1985.03', '书记', '13800000001'],
      ['2', '东湖社区', '李娜', '女', '1990.05', '主任', '13800000002'],
      ['3', '西苑社区', '王芳', '女', '1977.11', '委员', '13800000003'],
      ['4', '西苑社区', '赵强', '男', '1969.11', '委员', '13800000004'],
    ],
  ],
  training: [
    '序号|社区|姓名|培训班次|开始日期|天数',
    [
      ['1', '东湖社区', '张伟', '党课', '2026-03-05', '2'],
      ['2', '东湖社区', '李娜', '党课', '2026-03-05', '2'],
      ['3', '西苑社区', '王芳', '党课', '2026-03-06', '2'],
    ],
  ],
  talk: [
    '序号|社区|谈话对象|谈话人|谈话时间|谈话事由',
    [
      ['1', '东湖社区', '张伟', '李强', '2026-03-05', '提醒'],
      ['2', '东湖社区', '李娜', '李强', '2026-03-06', '任前'],
      ['3', '西苑社区', '王芳', '李强', '2026-03-07', '信访'],
    ],
  ],
  gift: [
    '序号|社区|上交人|上交时间|礼品名称|数量',
    [
      ['1', '东湖社区', '张伟', '2026-03-05', '茶叶', '2'],
      ['2', '东湖社区', '李娜', '2026-03-06', '香烟', '1'],
      ['3', '西苑社区', '王芳', '2026-03-07', '购物卡', '1'],
    ],
  ],
  decision: [
    '序号|社区|事项名称|会议名称|会议时间|决策结果',
    [
      ['1', '东湖社区', '广场改造', '党委会', '2026-03-05', '通过'],
      ['2', '东湖社区', '电梯', '居民会议', '2026-03-06', '通过'],
      ['3', '西苑社区', '预算', '联席会议', '2026-03-07', '通过'],
    ],
  ],
  catalogue: [
    '序号|类别|一级事项|公开内容|公开时限|公开主体',
    [
      ['1', '居务', '概况', '简介', '每季度', '居委会'],
      ['2', '财务', '收支', '明细', '每月', '居委会'],
      ['3', '党务', '发展', '名单', '即时', '党委'],
    ],
  ],
  disclosure: [
    '序号|社区|类别|公开事项|实际公开时间|公开形式',
    [
      ['1', '东湖社区', '居务', '低保名单', '2026-03-05', '公开栏'],
      ['2', '东湖社区', '财务', '收支', '2026-03-06', '公开栏'],
      ['3', '西苑社区', '党务', '发展', '2026-03-07', '微信群'],
    ],
  ],
}
/** What stands beside them in real files and means none of their fields; the letter says what is in the cells. */
const foreign: Readonly<Record<string, string>> = {
  roster:
    '毕业时间d|学位t|职称t|技术职称t|入职时间d|进社区工作时间d|从事社区工作时间d|聘用时间d|合同期限t|年度考核t|奖惩情况t|分管工作t|服务网格t|开户行t|紧急联系人n|紧急联系人电话p|健康状况t|婚姻状况t|户口所在地t|户籍地址t|党员转正时间d|转正时间d|所在支部t|所在党支部t|组织关系所在地t|参保时间d|是否退伍军人b|是否持证b|取得证书时间d|证书编号t|任职年限i|届次t|当选票数i|代表身份t|家属姓名n|子女姓名n|工作单位电话p|年龄i|工龄i|党龄i|身高i|专业t|专业特长t|邮箱t|拟任职务t|原任职务t|兼任职务t|离任时间d|退休时间d|配偶身份证号t|出生地t|是否党员b|是否党代表b|居住社区t|照片t|工资i',
  training:
    '培训人数i|培训地点t|培训费用i|授课老师n|主讲人n|学时i|学分i|证书编号t|参训人数i|联系电话p|年度t|培训类别t|培训对象类别t|满意度t|签到情况t|心得体会t|带队人n|累计天数i|报名时间d|发证时间d',
  talk: '谈话提纲t|记录人n|谈话次数i|谈话时长t|对象表态t|谈话记录t|领导批示t|批示时间d|上报时间d|见证人n|谈话人职务t|被谈话人签字n|谈话通知时间d|整改责任人n|回访时间d|回访人n|归档编号t|问题来源t|线索编号t',
  gift: '送礼人n|送礼单位t|送礼时间d|送礼事由t|与本人关系t|处置情况t|处理日期d|收据编号t|见证人n|上交方式t|经手人n|收礼地点t|领导签字n|登记编号t|入库时间d|移送时间d',
  decision:
    '会议编号t|会议纪要t|决算金额i|付款时间d|预审时间d|通知时间d|会议地点t|主持人n|会议主持人n|记录人n|列席人员n|缺席人数i|会议记录编号t|投票方式t|有效票i|风险评估t|合法性审查t|实际支出i|合同编号t|中标单位t|开工时间d|验收时间d|归档情况t|公示期t|公示天数i|异议情况t|参会人员n|报备时间d|监督人n|发起时间d|征求意见时间d|酝酿情况t|附件t',
  catalogue: '咨询电话p|监督电话p|责任人n|更新日期d|目录编码t|实施日期d|咨询方式t',
  disclosure:
    '公开份数i|张贴人n|照片编号t|公示天数i|会议时间d|答复时间d|整改时间d|检查人n|点击量i|公开主体t|是否按时b|是否逾期b|逾期天数i|存档情况t|监督员n|居民代表签字n|责任人n|经办人n|公开次数i|拍照时间d|上传时间d|审核时间d|审批时间d|材料提交时间d|社区书记n|涉及金额i',
}

const contents: Readonly<Record<string, (row: number) => string>> = {
  d: (row) => `201${row}.0${row + 1}.1${row}`,
  t: (row) => ['良好', '一般', '见附件', '无异常'][row % 4]!,
  n: (row) => ['孙艳', '周磊', '吴敏', '郑浩'][row % 4]!,
  p: (row) => `1390000000${row}`,
  b: (row) => (row % 2 === 0 ? '是' : '否'),
  i: (row) => String(12 + row),
}

describe.each(Object.entries(tables))('a %s', (ledger, [head, rows]) => {
  test('stays one, and a column it does not know is asked about or left alone', async () => {
    const headings = head.split('|')
    const last = String.fromCharCode(65 + headings.length)
    const taken: string[] = []
    for (const one of foreign[ledger]!.split('|')) {
      const [heading, kind] = [one.slice(0, -1), one.slice(-1)]
      const { tables: read } = await readSheet({
        rows: [[...headings, heading], ...rows.map((row, at) => [...row, contents[kind]!(at)])],
      })
      const field = fieldsOf(read[0])[last] ?? '?'
      if (read[0]?.ledger !== ledger || !field.endsWith('?')) taken.push(`${heading}: ${read[0]?.ledger} ${field}`)
    }
    expect(taken).toEqual([])
  })
})
