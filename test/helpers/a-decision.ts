import type { DecisionValues, MeetingKind, MeetingValues, ProgressValues } from '@shared/decisions/contract.ts'

/** Valid, boring values; what a test is about it says itself. */
export function aDecision(changes: Partial<DecisionValues> = {}): DecisionValues {
  return {
    category: '重要项目安排',
    title: '文化广场地面改造',
    content: '拆除破损地砖，铺设透水砖 600 平方米。',
    amount: 48_000,
    fundSource: '社区服务和发展专项资金',
    proposer: '李文涛',
    origination: '党员群众建议',
    procedure: 'fourDiscussions',
    responsible: '陈立',
    plannedOn: null,
    supplier: '宁波甬固建筑工程有限公司',
    supplierCode: null,
    result: null,
    remark: null,
    ...changes,
  }
}

export function aMeeting(kind: MeetingKind, heldOn: string, changes: Partial<MeetingValues> = {}): MeetingValues {
  return {
    kind,
    heldOn,
    place: '社区二楼会议室',
    form: kind === 'residents' ? '居民代表会议' : null,
    host: '李文涛',
    recorder: '周敏',
    expected: 30,
    present: 26,
    agree: 25,
    against: 0,
    abstain: 1,
    content: '商议改造方案和预算，同意提交下一次会议。',
    recused: null,
    streetAttendees: null,
    ...changes,
  }
}

export function aProgress(
  kind: ProgressValues['kind'],
  on: string,
  changes: Partial<ProgressValues> = {},
): ProgressValues {
  return { kind, on, words: `${kind}情况`, amount: null, party: null, ...changes }
}
