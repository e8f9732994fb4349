import { communityField, remarkField } from './columns.ts'
import { type LedgerDefinition, words } from './definition.ts'

const source = 'domain.md §2.6, §8.4'

export const talk: LedgerDefinition = {
  id: 'talk',
  label: '谈话台账',
  titleWords: ['谈话', '谈心', '函询', '约谈', '约见', '咬耳扯袖', '红脸出汗'],
  fields: [
    communityField,
    {
      id: 'name',
      label: '谈话对象',
      synonyms: words(
        '被谈话人 对象 姓名 谈心对象 约谈对象姓名 谈话对象姓名 被谈话人姓名 被谈话对象 谈话人员 被约谈人 约谈对象 被谈人 谈话对象(姓名) 被谈话者 受谈话人',
      ),
      type: 'personName',
      required: true,
      width: 10,
      source,
    },
    {
      id: 'post',
      label: '职务',
      synonyms: words(
        '对象职务 被谈话人职务 谈话对象职务 现任职务 担任职务 单位及职务 岗位 单位职务 被谈话人单位及职务 职务岗位 拟任职务',
      ),
      notSynonyms: ['谈话人职务'],
      type: 'post',
      width: 14,
      source,
    },
    {
      id: 'talkType',
      label: '谈话类型',
      synonyms: words('类型 谈话类别 谈话种类 类别 谈话形式 谈话方式 谈话性质 种类 形式'),
      type: 'text',
      width: 14,
      source,
    },
    {
      id: 'interviewer',
      label: '谈话人',
      synonyms: words('谈话人姓名 约谈人 主谈人 谈话领导 谈话实施人 谈话负责人 主谈 谈话责任人'),
      type: 'text',
      width: 10,
      source,
    },
    {
      id: 'date',
      label: '谈话时间',
      synonyms: words('谈话日期 时间 日期 约谈时间 约谈日期 谈话年月日'),
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'place',
      label: '谈话地点',
      synonyms: ['地点', '约谈地点', '谈话场所', '场所'],
      type: 'text',
      width: 16,
      source,
    },
    {
      id: 'reason',
      label: '谈话事由',
      synonyms: words('事由 谈话内容 谈话原因 原因 主要内容 内容 谈话主题 谈话主要内容 约谈事由 谈话缘由 主要问题'),
      type: 'longText',
      width: 24,
      source,
    },
    {
      id: 'requirement',
      label: '整改要求',
      synonyms: words('谈话要求 整改意见 整改建议 要求 整改措施 提出要求 工作要求 整改内容 提出的要求'),
      type: 'longText',
      width: 24,
      source,
    },
    {
      id: 'deadline',
      label: '整改期限',
      synonyms: words('整改时限 期限 整改截止时间 完成期限 完成时限 时限 整改完成时限 整改截止日期 整改限期 限期'),
      type: 'date',
      width: 12,
      source,
    },
    {
      id: 'outcome',
      label: '完成情况',
      synonyms: words(
        '整改情况 落实情况 整改完成情况 整改结果 整改落实情况 结果 回访情况 回访结论 处理结果 谈话结果 整改成效',
      ),
      type: 'longText',
      width: 20,
      source,
    },
    remarkField,
  ],
}
