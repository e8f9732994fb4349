import { remarkField } from '../../ledgers/columns.ts'
import { words } from '../../ledgers/definition.ts'
import { training as trainingLedger } from '../../ledgers/training.ts'
import {
  appraisalGrades,
  appraisalMeetings,
  appraisalTargets,
  assessmentGrades,
  integrityGrades,
  trainingCategories,
  trainingForms,
} from './duty-code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf, headingsOf } from './make-field.ts'

const reportField = fieldsOf('domain.md §2.5 #23 [S0]')
const appraisalField = fieldsOf('domain.md §2.10 [P19]')
const assessmentField = fieldsOf('domain.md §2.5 #25 [S0][S4], §4.7')
const trainingField = fieldsOf('domain.md §2.8 [S0]')

export const dutyReports: SectionDefinition = {
  id: 'dutyReports',
  number: '23',
  label: '述职述廉报告',
  group: 'duty',
  level: 'default',
  kind: 'records',
  fields: [
    reportField('date', '日期', 'date', 12, { required: true, synonyms: words('述职日期 述职时间 时间 会议日期') }),
    reportField('meeting', '会议', 'text', 22, { synonyms: words('会议名称 述职会议') }),
    reportField('attendees', '参会人数', 'integer', 8, { synonyms: words('到会人数 人数 参加人数') }),
    reportField('summary', '报告摘要', 'longText', 40, { synonyms: words('摘要 报告内容 述职内容 主要内容') }),
  ],
  dateField: 'date',
  titleField: 'meeting',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '每年向居民（代表）会议或党员大会述职述廉，一次一条；报告作为附件。',
  source: '甬民发〔2021〕82号（述职述廉）',
}

export const appraisals: SectionDefinition = {
  id: 'appraisals',
  number: '24',
  label: '民主评议（测评）',
  group: 'duty',
  level: 'default',
  kind: 'records',
  fields: [
    appraisalField('date', '评议日期', 'date', 12, { required: true, synonyms: words('日期 时间 评议时间 测评时间') }),
    appraisalField('meetingType', '会议类型', 'code', 14, {
      codes: appraisalMeetings,
      synonyms: words('会议 评议会议'),
    }),
    appraisalField('target', '评议对象', 'code', 8, { codes: appraisalTargets, synonyms: words('对象 测评对象') }),
    appraisalField('expected', '应到', 'integer', 8, { group: '到会', synonyms: words('应到人数 应到会人数') }),
    appraisalField('present', '实到', 'integer', 8, { group: '到会', synonyms: words('实到人数 实到会人数') }),
    appraisalField('issued', '发票', 'integer', 8, { group: '票数', synonyms: words('发出票数 发票数 发放票数') }),
    appraisalField('returned', '收回', 'integer', 8, { group: '票数', synonyms: words('收回票数 回收票数') }),
    appraisalField('valid', '有效票', 'integer', 8, { group: '票数', synonyms: words('有效 有效票数') }),
    appraisalField('invalid', '作废票', 'integer', 8, { group: '票数', synonyms: words('作废 无效票 废票 作废票数') }),
    appraisalField('excellent', '优秀票', 'integer', 8, { group: '各等次票数', synonyms: words('优秀 优秀票数') }),
    appraisalField('competent', '称职票', 'integer', 8, { group: '各等次票数', synonyms: words('称职 称职票数') }),
    appraisalField('basic', '基本称职票', 'integer', 10, {
      group: '各等次票数',
      synonyms: words('基本称职 基本称职票数'),
    }),
    appraisalField('incompetent', '不称职票', 'integer', 8, {
      group: '各等次票数',
      synonyms: words('不称职 不称职票数'),
    }),
    appraisalField('integrity', '廉洁自律评价', 'code', 8, { codes: integrityGrades, synonyms: words('廉洁自律') }),
    appraisalField('result', '评议结果', 'code', 10, {
      codes: appraisalGrades,
      synonyms: words('结果 评议等次 测评结果 等次'),
    }),
    appraisalField('publishedOn', '公布日期', 'date', 12, { synonyms: words('公示日期 结果公布日期 公布时间') }),
    appraisalField('feedbackOn', '反馈日期', 'date', 12, { synonyms: words('反馈时间 结果反馈日期') }),
  ],
  dateField: 'date',
  titleField: 'meetingType',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '每年至少一次，由居务监督委员会主持；各等次票数相加应等于有效票。',
  source: '民主评议办法（地方做法）；村民委员会组织法第33条（参照）',
}

export const assessments: SectionDefinition = {
  id: 'assessments',
  number: '25',
  label: '年度考核、绩效考评',
  group: 'duty',
  level: 'default',
  kind: 'records',
  fields: [
    assessmentField('assessor', '考核主体', 'text', 18, { synonyms: words('考核单位 考评单位 考核部门') }),
    assessmentField('score', '得分', 'decimal', 8, { synonyms: words('分数 考核得分 考评得分 总分') }),
    assessmentField('grade', '等次', 'code', 10, {
      codes: assessmentGrades,
      required: true,
      synonyms: words('考核等次 考核结果 年度考核结果 考核等级 结果'),
    }),
    assessmentField('use', '结果运用', 'text', 24, { synonyms: words('运用 运用情况 考核结果运用') }),
  ],
  titleField: 'grade',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '本年度的考核结果和绩效考评，一次考核一条。',
  source: '甬民发〔2021〕82号（绩效考评）',
}

export const training: SectionDefinition = {
  id: 'training',
  number: '26',
  label: '教育培训',
  group: 'duty',
  level: 'default',
  kind: 'records',
  fields: [
    trainingField('name', '培训名称', 'text', 24, { required: true, synonyms: headingsOf(trainingLedger, 'course') }),
    trainingField('category', '培训类别', 'code', 12, {
      codes: trainingCategories,
      synonyms: words('类别 培训类型 培训种类'),
    }),
    trainingField('organiser', '主办单位', 'text', 18, { synonyms: headingsOf(trainingLedger, 'organizer') }),
    trainingField('startedOn', '开始日期', 'date', 12, {
      group: '起止日期',
      synonyms: headingsOf(trainingLedger, 'startDate'),
    }),
    trainingField('endedOn', '结束日期', 'date', 12, {
      group: '起止日期',
      synonyms: headingsOf(trainingLedger, 'endDate'),
    }),
    trainingField('days', '天数', 'decimal', 8, { synonyms: headingsOf(trainingLedger, 'days') }),
    trainingField('hours', '学时', 'decimal', 8, { synonyms: words('课时 培训学时 学时数') }),
    trainingField('place', '地点', 'text', 16, { synonyms: words('培训地点') }),
    trainingField('form', '培训形式', 'code', 8, {
      codes: trainingForms,
      synonyms: headingsOf(trainingLedger, 'form'),
    }),
    trainingField('result', '考核结果', 'text', 10, { synonyms: headingsOf(trainingLedger, 'result') }),
    trainingField('certificate', '证明', 'text', 14, { synonyms: words('证书 证书编号 培训证明 结业证书') }),
    remarkField,
  ],
  dateField: 'startedOn',
  titleField: 'name',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  ledger: 'training',
  hint: '一次培训一条，天数可以有半天；社区正职每年不少于 7 天，其他专职社区工作者不少于 5 天。',
  source: '甬民发〔2021〕82号（教育培训）',
}
