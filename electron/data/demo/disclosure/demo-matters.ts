import type { DecisionValues, MeetingKind, ProgressValues } from '@shared/decisions/contract.ts'
import type { Stage } from '@shared/disclosure/model.ts'
import { community } from '../demo-communities.ts'

/** Days before today, as everything of a matter is dated. */
type DaysAgo = number

export interface DemoMatter {
  readonly place: number
  readonly values: Pick<DecisionValues, 'category' | 'title' | 'content' | 'amount' | 'procedure' | 'result'> &
    Partial<DecisionValues>
  readonly plannedIn?: DaysAgo
  readonly registered: DaysAgo
  readonly meetings: Partial<Record<MeetingKind, DaysAgo>>
  readonly progress: readonly (readonly [ProgressValues['kind'], DaysAgo, words: string, amount?: number])[]
  readonly published: Partial<Record<Stage, DaysAgo>>
}

const four = { branch: 120, committees: 116, partyMembers: 112, residents: 108 }

/** Eight matters, each at another place of its chain. */
export const demoMatters: readonly DemoMatter[] = [
  {
    // Whole, from the proposal to the evaluation.
    place: community.beichen,
    values: {
      category: '重要项目安排',
      title: '文化广场地面改造',
      content: '拆除破损地砖，铺设透水砖 600 平方米。',
      amount: 48_000,
      procedure: 'fourDiscussions',
      supplier: '示范市甬固建筑工程有限公司',
      result: '通过',
    },
    registered: 135,
    meetings: four,
    progress: [
      ['合同', 92, '签订施工合同，工期 30 天。', 48_000],
      ['付款', 60, '按合同付清工程款。', 48_000],
      ['验收', 55, '两委会和居民代表现场验收，合格。'],
      ['评估', 40, '居民满意，材料已归档。'],
    ],
    published: { 事前: 132, 事中: 105, 事后: 52 },
  },
  {
    // The meeting of the party members is missing.
    place: community.donghu,
    values: {
      category: '大额度资金使用',
      title: '老旧小区楼道照明改造',
      content: '更换 42 个楼道的照明，改为感应灯。',
      amount: 36_000,
      procedure: 'fourDiscussions',
      supplier: '示范市亮程电气有限公司',
      result: '通过',
    },
    registered: 135,
    meetings: { branch: 120, committees: 116, residents: 108 },
    progress: [
      ['合同', 90, '签订安装合同。', 36_000],
      ['付款', 62, '付清安装款。', 36_000],
      ['验收', 58, '逐个楼道验收，合格。'],
    ],
    published: { 事前: 132, 事中: 105, 事后: 55 },
  },
  {
    // The resolution hangs on the board.
    place: community.wangjiang,
    values: {
      category: '重大事项决策',
      title: '社区食堂运营单位选定',
      content: '公开征集三家，确定运营单位和餐标。',
      amount: 120_000,
      procedure: 'fourDiscussions',
      supplier: '示范市和味餐饮服务有限公司',
      result: '通过',
    },
    plannedIn: -90,
    registered: 40,
    meetings: { branch: 22, committees: 18, partyMembers: 12, residents: 5 },
    progress: [],
    published: { 事前: 34, 事中: 3 },
  },
  {
    // Carried out, and already dearer than decided.
    place: community.jingui,
    values: {
      category: '大额度资金使用',
      title: '居民议事厅空调采购',
      content: '采购立式空调 4 台，含安装。',
      amount: 8000,
      procedure: 'committees',
      supplier: '示范市恒温电器商行',
      result: '通过',
    },
    plannedIn: -20,
    registered: 70,
    meetings: { branch: 58, committees: 55 },
    progress: [
      ['合同', 40, '签订采购合同。', 9200],
      ['付款', 20, '付首批货款。', 4600],
    ],
    published: { 事前: 68, 事中: 52 },
  },
  {
    // Proposed today: what is to be discussed must be published now.
    place: community.xiyuan,
    values: {
      category: '重大事项决策',
      title: '停车位划线和道闸改造',
      content: '划线 86 个，更换道闸 2 处，费用由公共收益列支。',
      amount: 65_000,
      procedure: 'residents',
      result: null,
    },
    registered: 0,
    meetings: {},
    progress: [],
    published: {},
  },
  {
    // Put off.
    place: community.yinxing,
    values: {
      category: '重要干部任免',
      title: '专职网格长岗位调整',
      content: '第三网格与第五网格网格长对调。',
      amount: null,
      procedure: 'committees',
      result: '暂缓',
    },
    registered: 33,
    meetings: { branch: 20, committees: 16 },
    progress: [],
    published: { 事前: 29 },
  },
  {
    // Rejected.
    place: community.nanqiao,
    values: {
      category: '重要项目安排',
      title: '入口景观墙新建',
      content: '在小区北入口新建景观墙一处。',
      amount: 78_000,
      procedure: 'fourDiscussions',
      result: '否决',
    },
    registered: 90,
    meetings: { branch: 76, committees: 72, partyMembers: 68, residents: 64 },
    progress: [],
    published: { 事前: 86 },
  },
  {
    // Decided and being built, and the resolution was never published.
    place: community.qingyuan,
    values: {
      category: '重要项目安排',
      title: '便民服务站适老化改造',
      content: '加装扶手和坡道，更换低位柜台。',
      amount: 26_000,
      procedure: 'residents',
      supplier: '示范市甬固建筑工程有限公司',
      result: '通过',
    },
    plannedIn: -15,
    registered: 62,
    meetings: { committees: 50, residents: 44 },
    progress: [
      ['合同', 30, '签订施工合同。', 26_000],
      ['进度', 12, '坡道已完成，扶手安装中。'],
    ],
    published: { 事前: 58 },
  },
]
