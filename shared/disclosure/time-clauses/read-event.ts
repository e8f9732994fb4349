import type { Trigger } from '../time-rule.ts'
import type { ClauseReader } from './clause-reading.ts'

const triggers: readonly (readonly [RegExp, Trigger])[] = [
  [/形成|产生|制作|生成/, 'formed'],
  [/变更|变化|变动|调整/, 'changed'],
  [/获取|收到|接到|下达/, 'received'],
  [/决定|决议|审批|批准|表决|通过|研究确定|确定/, 'decided'],
  [/评议|测评|考核/, 'appraised'],
  [/完成|结束|竣工|完工|验收|完毕|办结/, 'finished'],
]

/** 自形成之日起20个工作日内, 评议后10日内. */
export const readEventDays: ClauseReader = (clause) => {
  const found =
    /^(?:应?在?)?(?:自|于|从|在)?(.*?)(之日|当日)?(起|后|之后|以后)?的?(\d+)(工作日|自然日|日|天)(以内|之内|内|前)?(?:予以|进行|及时|向社会|主动|对外)*(?:公开|更新|反馈|并|完成公开|完成更新)*$/.exec(
      clause,
    )
  if (!found) return null
  const [, what = '', from1, from2, count = '', unit, end] = found
  const isFromEvent = from1 !== undefined || from2 !== undefined
  if (/公开|公示|每|[年月季周届]|\d|第$|逢$|前$/.test(what)) return null
  // 选举日的20日前 counts backwards.
  if (end === '前' && !isFromEvent) return null
  const isBare = what === '' && !isFromEvent
  // 20个工作日 alone is how catalogues shorten the rule of their heading.
  const isShorthand = unit === '工作日' && (isBare || /^不(?:超过|迟于|晚于)$/.test(what))
  if (/满|逾|(?<!不)超过/.test(what) || (!isShorthand && !isFromEvent && !end))
    return { question: `“${clause}”从哪一天算起？` }
  const amount = Number(count)
  if (amount < 1 || amount > 366) return { question: `“${clause}”里的天数不对。` }
  const bareTrigger = unit === '工作日' ? 'formed' : 'event'
  const trigger = isBare ? bareTrigger : (triggers.find(([pattern]) => pattern.test(what))?.[1] ?? 'event')
  if (unit === '工作日') return { rules: [{ kind: 'EVENT_WORKDAYS', workdays: amount, trigger }] }
  return { rules: [{ kind: 'EVENT_DAYS', days: amount, trigger }] }
}

/** 会议前3日公布, 选举日的20日前公布, 事前公开. */
export const readBefore: ClauseReader = (clause) => {
  const counted =
    /^([^\d每年月季周]*?)(?:前|提前)(\d+)(日|天|工作日)(以内|之内|内|以上)?(?:进行)?(?:事前)?(?:公开)?$/.exec(clause) ??
    /^([^\d每年月季周]+?)的?(\d+)(日|天|工作日)(?:之|以)?前()(?:进行)?(?:公开)?$/.exec(clause)
  if (counted) {
    const days = Number(counted[2])
    if (counted[3] === '工作日') return { question: `“${clause}”按工作日倒算，请改成提前多少天。` }
    const rule = { kind: 'BEFORE', days, trigger: 'event' } as const
    return counted[4]?.endsWith('内')
      ? { question: `“${clause}”是最晚提前 ${days} 天，还是在这 ${days} 天里公开？`, proposals: [rule] }
      : { rules: [rule] }
  }
  const isBefore =
    /事前(?:公开|公示)|(?:公开|必须)在?事前|^事前$|(?:实施|决策|开工|发放|会议|表决)(?:之)?前(?:进行)?公开$/.test(
      clause,
    )
  return isBefore && !/\d/.test(clause) ? { rules: [{ kind: 'BEFORE', days: null, trigger: 'event' }] } : null
}

/** 逐段公开, 每完成一个阶段公布进展. */
export const readStage: ClauseReader = (clause) =>
  !/\d/.test(clause) &&
  /逐段|分阶段|每完成[1一]?个?阶段|阶段性|按(?:工程)?进度|每个?阶段|根据(?:工作|项目|工程)?进[度展]/.test(clause)
    ? { rules: [{ kind: 'STAGE' }] }
    : null

const organ = /部门|局|委|办|处|街道|镇|乡|政府|科|室|站|中心|组织|上级|机关|单位|区|县|市|省|民政/

/** 按卫健委要求单独公开. */
export const readByAuthority: ClauseReader = (clause) => {
  const found =
    /^(?:按照?|依照|根据)(.{2,20}?)(?:的|有关|相关|具体|统一)*(?:要求|规定|部署|通知|安排)(?:的时间)?(?:单独|另行|专门|时限|时间|执行|进行)*(?:公开)?$/.exec(
      clause,
    )
  if (!found || /\d/.test(clause) || !organ.test(found[1]!)) return null
  return { rules: [{ kind: 'BY_AUTHORITY', authority: found[1]! }] }
}

/** 长期公开, 变更及时更新. */
export const readLongTerm: ClauseReader = (clause) => {
  if (/^(?:并|且)?(?:固定)?(?:长期|常年|永久|持续|全年|一直)(?:固定)?(?:性)?(?:公开)?$/.test(clause))
    return { rules: [{ kind: 'LONG_TERM', updateWithinDays: null }] }
  const update =
    /^(?:长期公开)?(?:如?有?(?:内容|信息)?)?(?:发生|有|如有|遇有?)?(?:变更|变化|变动|调整|更新)(?:部分|内容|信息|情况|的|时|后|之日起)*(?:应当?)?(?:(及时|随时|即时|实时)|在?(\d+)(日|天|工作日)(?:以内|之内|内))(?:予以|进行)?(?:更新|公开|调整)?$/.exec(
      clause,
    )
  if (!update) return null
  if (update[3] === '工作日')
    return { rules: [{ kind: 'EVENT_WORKDAYS', workdays: Number(update[2]), trigger: 'changed' }] }
  return { rules: [{ kind: 'LONG_TERM', updateWithinDays: update[2] ? Number(update[2]) : null }] }
}

/** 随时, 重大事项及时公布, 当天公开. */
export const readImmediate: ClauseReader = (clause) => {
  const found =
    /^(?:应当?|要|须|必须)?(?:.*?)(即时|随时|及时|实时|立即|第[1一]时间|当日|当天|当场)(?:性)?(?:予以|进行|向.{1,8})*(?:公开|更新|答复|反馈)?(?:结果)?$/.exec(
      clause,
    )
  if (!found || /\d/.test(clause.replace('第1时间', '')) || /每|定期|[季月年]/.test(clause)) return null
  return { rules: [{ kind: 'IMMEDIATE', days: found[1]!.startsWith('当') ? 0 : null }] }
}
