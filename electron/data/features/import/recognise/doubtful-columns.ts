import type { LedgerId } from '@shared/ledgers/definition.ts'
import { headingKey } from './heading-key.ts'
import type { MappedColumn } from './map-columns.ts'

/** A field that is only understood beside another: without it the heading has to say more than it does. */
const partners: Readonly<Record<string, { readonly partner: string; readonly saysItself: RegExp }>> = {
  'decision.content': { partner: 'title', saysItself: /^$/ },
  'talk.name': { partner: 'interviewer', saysItself: /^(?!谈话人员$)/ },
  'catalogue.level2': { partner: 'level1', saysItself: /二级|子项|小项|细项|分项/ },
  'disclosure.displayTo': {
    partner: 'displayFrom',
    saysItself: /公[示布]|公开(?!截止)|张贴|展示|撤|下架|摘下|下墙|取下|揭下/,
  },
}

/** Headings that are written for either of two things: when it was put up, or from when it hangs. */
const unclear: Readonly<Record<string, RegExp>> = {
  'disclosure.displayFrom': /^张贴(?:时间|日期)$/,
  'disclosure.publishedDate': /^张贴(?:时间|日期)$/,
  'disclosure.dueDate': /^(?:公开|公布)截止(?:时间|日期|日)$/,
  'talk.deadline': /^(?:整改|改正|落实)?(?:完成|办结|到位)(?:时间|日期)$/,
  'gift.handedTo': /去向$|处[置理]情况/,
  'gift.date': /退还|退回|处[置理]情况/,
  'training.course': /^培训(?:类别|类型)$/,
  'talk.interviewer': /签[名字]/,
  'decision.number': /备案/,
  'catalogue.content': /^(?:公开)?事项明细$/,
  'disclosure.reviewer': /监委?会?(?:审核|审查)$/,
}

/** Asks about the columns whose heading could as well mean something else, however usual it is. */
export function doubtUnclear(columns: readonly MappedColumn[], ledger: LedgerId): MappedColumn[] {
  return columns.map((column) => {
    const pattern = column.field ? unclear[`${ledger}.${column.field.id}`] : undefined
    const written = [column.path.at(-1) ?? '', column.path.join('')].map(headingKey)
    const isUnclear = pattern !== undefined && written.some((text) => pattern.test(text))
    return isUnclear ? { ...column, needsConfirm: true, evidence: `${column.evidence}，但也可能另有所指` } : column
  })
}

/** Asks about the columns whose heading needs a second one that is not there. */
export function doubtLonely(columns: readonly MappedColumn[], ledger: LedgerId): MappedColumn[] {
  const given = new Set(columns.map((one) => one.field?.id))
  return columns.map((column) => {
    const lonely = column.field ? partners[`${ledger}.${column.field.id}`] : undefined
    if (!lonely || given.has(lonely.partner) || lonely.saysItself.test(column.path.join(''))) return column
    return {
      ...column,
      needsConfirm: true,
      evidence: `${column.evidence}，但没有与它配对的一栏`,
    }
  })
}
