import type { CatalogueItem, ItemValues } from '../model.ts'

export interface ItemDifference {
  readonly key: string
  readonly kind: 'added' | 'removed' | 'changed'
  readonly title: string
  readonly fields: readonly { readonly label: string; readonly before: string; readonly after: string }[]
}

type Compared = Pick<CatalogueItem, 'key' | 'timeWords'> & ItemValues

const labels: Readonly<Record<keyof Omit<ItemValues, 'basisIds'> | 'timeWords', string>> = {
  category: '类别',
  level1: '一级事项',
  level2: '二级事项',
  content: '公开内容',
  basisText: '公开依据',
  timeText: '公开时限',
  timeWords: '公开时限的理解',
  publisher: '公开主体',
  responsible: '责任人',
  channels: '公开渠道',
  audience: '公开对象',
  mode: '公开方式',
  level: '公开层级',
  procedure: '公开程序',
  stage: '阶段',
  minDisplayDays: '最短公示天数',
  isMajor: '是否三重一大',
  hasPersonalData: '是否含个人信息',
  retention: '保管期限',
}
const fields = Object.keys(labels) as (keyof typeof labels)[]

export function itemTitle({ level1, level2 }: Pick<ItemValues, 'level1' | 'level2'>): string {
  return level2 === null ? level1 : `${level1}：${level2}`
}

/** What a later version adds, leaves out and says otherwise, in the order of the later one. */
export function compareItems(from: readonly Compared[], to: readonly Compared[]): ItemDifference[] {
  const before = new Map(from.map((item) => [item.key, item]))
  const kept = new Set(to.map(({ key }) => key))
  const now = to.flatMap((item): ItemDifference[] => {
    const old = before.get(item.key)
    if (!old) return [{ key: item.key, kind: 'added', title: itemTitle(item), fields: [] }]
    const changed = changedFields(old, item)
    return changed.length > 0 ? [{ key: item.key, kind: 'changed', title: itemTitle(item), fields: changed }] : []
  })
  const gone = from.filter(({ key }) => !kept.has(key))
  return [
    ...now,
    ...gone.map((item): ItemDifference => ({ key: item.key, kind: 'removed', title: itemTitle(item), fields: [] })),
  ]
}

function changedFields(before: Compared, after: Compared): ItemDifference['fields'] {
  return fields.flatMap((field) => {
    const [was, is] = [said(before[field]), said(after[field])]
    return was === is ? [] : [{ label: labels[field], before: was, after: is }]
  })
}

function said(value: Compared[keyof typeof labels]): string {
  if (value === null) return '无'
  if (typeof value === 'boolean') return value ? '是' : '否'
  return Array.isArray(value) ? value.join('、') || '无' : String(value)
}
