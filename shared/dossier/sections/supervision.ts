import { remarkField } from '../../ledgers/columns.ts'
import { words } from '../../ledgers/definition.ts'
import { talk } from '../../ledgers/talk.ts'
import {
  adoptions,
  clueChannels,
  clueConclusions,
  clueDisposals,
  clueStages,
  sanctionKinds,
  sanctionSystems,
  talkOutcomes,
  talkStages,
  talkTypes,
} from './duty-code-lists.ts'
import type { SectionDefinition } from './definition.ts'
import { fieldsOf, headingsOf } from './make-field.ts'

const talkField = fieldsOf('domain.md §2.6, §4.5, §7.2')
const clueField = fieldsOf('domain.md §2.7, §7.3 [C2]')
const sanctionField = fieldsOf('domain.md §2.9, §4.6')

export const talks: SectionDefinition = {
  id: 'talks',
  number: '27',
  label: '谈话、函询',
  group: 'supervision',
  level: 'default',
  kind: 'records',
  fields: [
    talkField('talkType', '谈话类型', 'code', 16, {
      codes: talkTypes,
      required: true,
      synonyms: headingsOf(talk, 'talkType'),
    }),
    talkField('interviewer', '谈话人', 'personName', 14, { synonyms: headingsOf(talk, 'interviewer') }),
    talkField('recorder', '记录人', 'personName', 10, { synonyms: words('记录 记录员 记录人姓名') }),
    talkField('date', '谈话时间', 'date', 12, { synonyms: headingsOf(talk, 'date') }),
    talkField('place', '谈话地点', 'text', 16, { synonyms: headingsOf(talk, 'place') }),
    talkField('reason', '事由、依据', 'longText', 24, {
      // The content has a column of its own here.
      synonyms: headingsOf(talk, 'reason').filter((heading) => !/内容/.test(heading)),
    }),
    talkField('content', '谈话内容', 'longText', 30, { synonyms: words('内容 谈话主要内容 主要内容') }),
    talkField('attitude', '对象表态', 'longText', 20, { synonyms: words('表态 谈话对象表态 本人表态') }),
    talkField('requirement', '整改要求', 'longText', 24, { synonyms: headingsOf(talk, 'requirement') }),
    talkField('deadline', '整改期限', 'date', 12, { synonyms: headingsOf(talk, 'deadline') }),
    talkField('returnedOn', '回访日期', 'date', 12, { synonyms: words('回访时间') }),
    talkField('outcome', '回访结论', 'code', 10, { codes: talkOutcomes, synonyms: headingsOf(talk, 'outcome') }),
    talkField('sentOn', '发函日期', 'date', 12, { group: '函询', synonyms: words('发函时间') }),
    talkField('receivedOn', '收函日期', 'date', 12, { group: '函询', synonyms: words('收函时间 收到日期') }),
    talkField('replyDue', '回复期限', 'date', 12, { group: '函询', synonyms: words('回复时限 应回复日期') }),
    talkField('repliedOn', '回复日期', 'date', 12, { group: '函询', synonyms: words('回复时间 实际回复日期') }),
    talkField('adoption', '采信结论', 'code', 8, {
      codes: adoptions,
      group: '函询',
      synonyms: words('采信 是否采信 采信情况'),
    }),
    talkField('stage', '办理状态', 'code', 10, { codes: talkStages, synonyms: words('状态 进度 办理进度') }),
    remarkField,
  ],
  dateField: 'date',
  titleField: 'talkType',
  mayBeNone: true,
  isStable: false,
  retention: '30年',
  ledger: 'talk',
  hint: '一次谈话或函询一条；有整改要求的写期限和回访，函询写收发和回复日期。调查谈话不在这里登记。',
  source: '甬民发〔2021〕82号（诫勉谈话）；谈话函询办法（地方做法）',
}

export const clues: SectionDefinition = {
  id: 'clues',
  number: '28',
  label: '信访举报与问题线索、核查结论',
  group: 'supervision',
  level: 'default',
  kind: 'records',
  fields: [
    clueField('number', '编号', 'text', 14, { synonyms: words('线索编号 信访编号 件号') }),
    clueField('channel', '来源渠道', 'code', 12, { codes: clueChannels, synonyms: words('来源 渠道 线索来源') }),
    clueField('receivedOn', '收到日期', 'date', 12, {
      required: true,
      synonyms: words('收到时间 受理日期 登记日期 收件日期'),
    }),
    clueField('problemType', '问题类型', 'text', 14, { synonyms: words('问题类别 反映问题类型') }),
    clueField('summary', '反映内容摘要', 'longText', 32, { synonyms: words('反映内容 内容摘要 主要问题 反映问题') }),
    clueField('handler', '承办人', 'personName', 10, { synonyms: words('经办人 承办人员 承办') }),
    clueField('disposal', '处置方式', 'code', 12, { codes: clueDisposals, synonyms: words('处置 处理方式') }),
    clueField('deadline', '办理期限', 'date', 12, { synonyms: words('办理时限 期限 办结期限') }),
    clueField('conclusion', '核查结论', 'code', 10, {
      codes: clueConclusions,
      synonyms: words('结论 核实结论 查核结论'),
    }),
    clueField('suggestion', '处理建议', 'longText', 22, { synonyms: words('建议 处理意见') }),
    clueField('isClarified', '是否澄清反馈', 'boolean', 8, { synonyms: words('是否澄清 澄清反馈') }),
    clueField('closedOn', '办结日期', 'date', 12, { synonyms: words('办结时间 了结日期') }),
    clueField('duplicateOf', '重复件编号', 'text', 14, { synonyms: words('重复件 关联编号') }),
    clueField('stage', '办理状态', 'code', 10, { codes: clueStages, synonyms: words('状态 进度 办理进度') }),
  ],
  dateField: 'receivedOn',
  titleField: 'problemType',
  mayBeNone: true,
  isStable: false,
  isRestricted: true,
  retention: '30年',
  hint: '只登记核查结论和处理情况，不记反映人，举报信不入档。只有经授权的账号能看。',
  source: '干部廉政档案规定（地方做法，归档核查结论）；监察法（分类处置）',
}

export const sanctions: SectionDefinition = {
  id: 'sanctions',
  number: '29',
  label: '处分与处理',
  group: 'supervision',
  level: 'default',
  kind: 'records',
  fields: [
    sanctionField('system', '体系', 'code', 10, {
      codes: sanctionSystems,
      required: true,
      synonyms: words('处分体系 处分类别 类别'),
    }),
    sanctionField('kind', '种类', 'code', 14, {
      codes: sanctionKinds,
      required: true,
      synonyms: words('处分种类 处理种类 处分 处分类型'),
    }),
    sanctionField('organ', '决定机关', 'text', 18, { synonyms: words('处分机关 决定单位 作出机关') }),
    sanctionField('documentNo', '文号', 'text', 18, { synonyms: words('决定文号 处分文号 文件号') }),
    sanctionField('decidedOn', '决定日期', 'date', 12, { synonyms: words('决定时间 处分时间 处分日期') }),
    sanctionField('effectiveOn', '生效日期', 'date', 12, { synonyms: words('生效时间') }),
    sanctionField('reason', '事由', 'longText', 28, { synonyms: words('原因 处分原因 违纪事实') }),
    sanctionField('violation', '违纪类型', 'text', 14, { synonyms: words('违纪违法类型 违纪类别 违纪性质') }),
    sanctionField('restoredOn', '留党察看期满恢复权利日', 'date', 14, {
      shortLabel: '恢复权利日',
      synonyms: words('恢复权利日 恢复党员权利日期 恢复党员权利时间'),
    }),
    sanctionField('allowanceCut', '补贴扣减情况', 'text', 18, { synonyms: words('补贴扣减 扣减情况 奖金扣减') }),
    sanctionField('announcedTo', '宣布范围', 'text', 14, { synonyms: words('宣布情况') }),
    sanctionField('isFiled', '是否归档', 'boolean', 8, { synonyms: words('归档 是否入档 归入个人档案') }),
    sanctionField('appeal', '申诉、复审、复核', 'text', 18, { synonyms: words('申诉 复审复核 申诉情况') }),
    sanctionField('liftedOn', '解除日期', 'date', 12, { synonyms: words('解除时间 处分解除日期') }),
  ],
  dateField: 'decidedOn',
  titleField: 'kind',
  mayBeNone: true,
  isStable: false,
  retention: '永久',
  hint: '党纪、政务处分和组织处理，一次一条；影响期由程序计算。',
  source: '公职人员政务处分法；中国共产党纪律处分条例',
}
