import { communityField, remarkField } from './columns.ts'
import { type LedgerDefinition, words } from './definition.ts'

const source = 'domain.md §2.8, §8.4'

export const training: LedgerDefinition = {
  id: 'training',
  label: '培训台账',
  titleWords: words(
    '培训 教育培训 轮训 继续教育 冬春训 学习培训 参训 研修 参学 网课 网络课程 培训班 班次 听课 集训 调训',
  ),
  fields: [
    communityField,
    {
      id: 'name',
      label: '姓名',
      synonyms: words(
        '参训人员 参训人 参训人员姓名 培训对象 学员 学员姓名 人员 参加人员 参加人 培训人员 受训人 受训人员 参训对象 参训学员',
      ),
      type: 'personName',
      required: true,
      width: 10,
      source,
    },
    {
      id: 'course',
      label: '培训班次',
      synonyms: words(
        '培训名称 培训内容 班次 培训项目 培训班名称 培训主题 课程 课程名称 培训课程 班次名称 培训班 内容 主题 培训班次名称 名称 项目 学习内容',
      ),
      type: 'text',
      required: true,
      width: 24,
      source,
    },
    {
      id: 'organizer',
      label: '主办单位',
      synonyms: words(
        '组织单位 举办单位 承办单位 培训单位 培训机构 主办方 组织部门 主办部门 举办部门 主办 承办 主办机构',
      ),
      type: 'text',
      width: 18,
      source,
    },
    {
      id: 'startDate',
      label: '开始日期',
      synonyms: words(
        '开始时间 培训开始日期 培训开始时间 起 起始时间 起始日期 培训时间 从 起止时间 培训日期 培训起止时间 自 时间 日期 开班时间 培训起始时间 起止日期 开始 开班日期 起始 培训时间起 报到时间',
      ),
      group: '培训时间',
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'endDate',
      label: '结束日期',
      synonyms: words(
        '结束时间 培训结束日期 培训结束时间 止 讫 截止时间 终止时间 至 到 结业时间 截止日期 结束 培训时间止 终止日期 结业日期',
      ),
      group: '培训时间',
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'days',
      label: '天数',
      synonyms: words(
        '培训天数 天 培训时长 时长 折合天数 培训天数天 时长(天) 培训时长(天) 学时(天) 共计(天) 合计(天) 共计天数 培训日数 脱产天数',
      ),
      notSynonyms: ['累计天数', '学时'],
      type: 'decimal',
      width: 8,
      source,
    },
    {
      id: 'form',
      label: '培训形式',
      synonyms: words('形式 培训方式 方式 学习形式 学习方式 授课形式 参训方式 参训形式'),
      type: 'text',
      width: 10,
      source,
    },
    {
      id: 'result',
      label: '考核结果',
      synonyms: words(
        '结业情况 考核情况 成绩 考核成绩 结业结果 结果 是否合格 考试成绩 考核 考核等次 考试结果 培训结果 结业考核 培训考核',
      ),
      type: 'text',
      width: 10,
      source,
    },
    remarkField,
  ],
}
