import { disclosureCategories } from './code-lists.ts'
import { communityField, remarkField } from './columns.ts'
import { type LedgerDefinition, words } from './definition.ts'

const source = 'domain.md §2.13, §8.4'

export const disclosure: LedgerDefinition = {
  id: 'disclosure',
  label: '居务公开台账',
  titleWords: words('公开台账 公开情况 居务公开 公开登记 公开记录 公示台账 三务公开情况 公开栏 张贴登记 公开情况登记'),
  fields: [
    communityField,
    {
      id: 'category',
      label: '类别',
      synonyms: words('公开类别 事项类别 类型 公开类型 公开分类 分类 三务类别'),
      type: 'code',
      codes: disclosureCategories,
      width: 10,
      source,
    },
    {
      id: 'item',
      label: '公开事项',
      synonyms: words(
        '事项 公开内容 事项名称 公开事项名称 公开项目 公示事项 公示内容 公开标题 内容 公开的事项 公开事项内容 标题 公开主题',
      ),
      type: 'text',
      required: true,
      width: 28,
      source,
    },
    {
      id: 'period',
      label: '期次',
      synonyms: words('期间 公开期次 所属期 期别 公开周期 季度 所属期次 公开期间 所属时期 公开批次'),
      type: 'text',
      width: 14,
      source,
    },
    {
      id: 'dueDate',
      label: '应公开时间',
      synonyms: words(
        '应公开日期 应公开 应公布时间 规定公开时间 应公开时限 公开时限 应公开日 公开时间应公开 规定时间 应公示时间 应公布日期 最迟公开时间 要求公开时间 计划公开时间',
      ),
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'publishedDate',
      label: '实际公开时间',
      synonyms: words(
        '实际公开日期 实际公开 公开时间 公开日期 发布时间 发布日期 公开时间实际公开 公布时间 实际公布时间 实际公示时间 公示时间 公示日期 日期 时间 实际时间 实际公布日期 公布日期',
      ),
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'channel',
      label: '公开形式',
      synonyms: words(
        '公开渠道 公开方式 公开载体 公示形式 公示方式 形式 公开途径 公开地点 公开渠道和载体 公示地点 渠道 载体 方式 公开平台',
      ),
      type: 'text',
      width: 16,
      source,
    },
    {
      id: 'displayFrom',
      label: '公示开始',
      synonyms: words(
        '公示起 公示起止 公示期 公示开始时间 公示起始日期 公示期起 公示期限 公示起止时间 公示开始日期 公示起始时间 公示起始 公示起止日期 起始日期 起始时间 开始日期 开始时间',
      ),
      group: '公示起止',
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'displayTo',
      label: '公示结束',
      synonyms: words(
        '公示止 公示结束时间 公示截止日期 撤下日期 公示期止 公示结束日期 公示截止时间 公示截止 公示终止时间 撤下时间 截止日期 截止时间 结束日期 结束时间 终止日期',
      ),
      group: '公示起止',
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'reviewer',
      label: '审核人',
      synonyms: words('审核 审批人 审定人 审核人员 审核人姓名 核准人 审签人'),
      type: 'text',
      width: 10,
      source,
    },
    {
      id: 'feedback',
      label: '意见及答复',
      synonyms: words(
        '居民意见 意见反馈 反馈意见 群众意见 意见 居民意见及答复 意见建议 反馈情况 群众意见及答复 意见建议及答复 意见与答复 居民反馈 群众反馈 收集意见',
      ),
      type: 'longText',
      width: 22,
      source,
    },
    remarkField,
  ],
}
