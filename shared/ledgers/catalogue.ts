import { disclosureCategories } from './code-lists.ts'
import { type LedgerDefinition, words } from './definition.ts'

const source = 'domain.md §6.1'

export const catalogue: LedgerDefinition = {
  id: 'catalogue',
  label: '公开目录',
  titleWords: words(
    '目录 公开清单 目录清单 标准目录 事项清单 公开事项清单 事项单 公开指引 标准化指引 公开事项细目 公开标准',
  ),
  fields: [
    {
      id: 'category',
      label: '类别',
      synonyms: words('公开类别 公开种类 领域 事项类别 信息类别 公开类型 类型 公开领域 公开分类 分类'),
      type: 'code',
      codes: disclosureCategories,
      width: 10,
      source,
    },
    {
      id: 'level1',
      label: '一级事项',
      synonyms: words(
        '一级 公开事项 事项名称 一级目录 公开事项一级 公开事项一级事项 一级指标 业务事项 公开项目 事项 一级公开事项 一级类目 一级项目 公开事项名称 公开名称',
      ),
      group: '公开事项',
      type: 'text',
      width: 18,
      source,
    },
    {
      id: 'level2',
      label: '二级事项',
      synonyms: words(
        '二级 二级目录 公开事项二级 公开事项二级事项 二级指标 子项 具体事项 二级公开事项 二级类目 二级项目 公开子项',
      ),
      group: '公开事项',
      type: 'text',
      width: 20,
      source,
    },
    {
      id: 'content',
      label: '公开内容',
      synonyms: words(
        '公开内容要素 公开内容(要素) 内容 内容要求 内容标准 要素 具体内容 公开要素 公开的内容 公开内容及要素 公开的具体内容 主要内容',
      ),
      type: 'longText',
      width: 36,
      source,
    },
    {
      id: 'basis',
      label: '公开依据',
      synonyms: words('依据 法律依据 政策依据 法律政策依据 法规依据 公开的依据 文件依据 制度依据'),
      type: 'longText',
      width: 30,
      source,
    },
    {
      id: 'timeRule',
      label: '公开时限',
      synonyms: words(
        '公开时间 公开周期 时限 公开频次 公开时限要求 公开频率 更新时限 时限要求 公开时间要求 公开的时限 更新周期 公开期限',
      ),
      type: 'text',
      width: 22,
      source,
    },
    {
      id: 'publisher',
      label: '公开主体',
      synonyms: words(
        '责任单位 责任主体 公开单位 责任部门 公开责任主体 发布主体 主体 公开责任单位 公开部门 负责单位 负责部门 公开责任部门 决策实施单位',
      ),
      type: 'text',
      width: 16,
      source,
    },
    {
      id: 'channel',
      label: '公开渠道',
      synonyms: words(
        '公开渠道和载体 公开形式 公开载体 渠道 公开渠道及载体 公开平台 载体 公开途径 公开渠道载体 公开渠道(载体) 公开渠道、载体 公开格式',
      ),
      type: 'text',
      width: 20,
      source,
    },
    {
      id: 'audience',
      label: '公开对象',
      synonyms: words('公开范围 对象 范围 受众 公开的对象 公开范围对象'),
      type: 'text',
      width: 12,
      source,
    },
    {
      id: 'mode',
      label: '公开方式',
      synonyms: words('方式 公开属性 主动公开或依申请公开 是否主动公开 公开的方式'),
      type: 'text',
      width: 12,
      source,
    },
    {
      id: 'level',
      label: '公开层级',
      synonyms: ['层级', '公开级别', '级别', '公开的层级', '公开层级社区'],
      type: 'text',
      width: 10,
      source,
    },
    // Columns of ticks under one heading.
    {
      id: 'audienceAll',
      label: '全社会',
      synonyms: [],
      group: '公开对象',
      type: 'boolean',
      width: 8,
      source,
    },
    {
      id: 'audienceSome',
      label: '特定对象',
      synonyms: ['特定群体', '特定人群', '特定群众'],
      group: '公开对象',
      type: 'boolean',
      width: 8,
      source,
    },
    {
      id: 'modeActive',
      label: '主动公开',
      synonyms: ['主动'],
      group: '公开方式',
      type: 'boolean',
      width: 8,
      source,
    },
    {
      id: 'modeOnRequest',
      label: '依申请公开',
      synonyms: ['依申请'],
      group: '公开方式',
      type: 'boolean',
      width: 8,
      source,
    },
  ],
}
