import { words } from '../../ledgers/definition.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf } from './make-field.ts'

const incomeField = fieldsOf('domain.md §2.5 #10 [C1]')
const serviceField = fieldsOf('domain.md §2.5 #11 [C1]')

export const income: SectionDefinition = {
  id: 'income',
  number: '10',
  label: '本人工资及各类奖金、津贴、补贴',
  group: 'assets',
  level: 'optional',
  kind: 'single',
  fields: [
    incomeField('salary', '工资（含津贴、补贴）', 'money', 14, { synonyms: words('工资 工资收入 工资、津贴、补贴') }),
    incomeField('bonus', '奖金', 'money', 12, { synonyms: words('各类奖金 奖金收入') }),
    incomeField('other', '其他', 'money', 12, { synonyms: words('其他收入 其它') }),
    incomeField('total', '合计', 'money', 14, { synonyms: words('总计 合计金额 年收入') }),
  ],
  titleField: 'total',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本年度实际拿到的各项收入，单位是元。不领报酬的选“无此情况”。',
  source: '市级“廉政档案”表样（2025年）第10项',
}

export const services: SectionDefinition = {
  id: 'services',
  number: '11',
  label: '讲学、写作、咨询、审稿、书画等劳务所得',
  group: 'assets',
  level: 'leaders',
  kind: 'single',
  fields: [
    serviceField('lectures', '讲学', 'money', 12, { synonyms: words('讲课 讲学收入') }),
    serviceField('writing', '写作', 'money', 12, { synonyms: words('稿费 写作收入') }),
    serviceField('consulting', '咨询', 'money', 12, { synonyms: words('咨询收入') }),
    serviceField('reviewing', '审稿', 'money', 12, { synonyms: words('审稿收入') }),
    serviceField('calligraphy', '书画', 'money', 12, { synonyms: words('书画收入') }),
    serviceField('other', '其他', 'money', 12, { synonyms: words('其他收入 其它') }),
    serviceField('total', '合计', 'money', 14, { synonyms: words('总计 合计金额') }),
  ],
  titleField: 'total',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  hint: '本年度工资以外的劳务所得，单位是元。',
  source: '市级“廉政档案”表样（2025年）第11项',
}
