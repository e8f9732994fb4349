import type { Category, ItemValues, Stage } from '../model.ts'

/** An item of the starter catalogue; what it leaves open follows from its category. */
export interface StarterItem {
  /** Its number in domain.md §6.3. */
  readonly number: number
  readonly category: Category
  readonly level1: string
  readonly level2?: string
  readonly content?: string
  readonly basis?: { readonly text: string; readonly ids: readonly string[] }
  readonly time: string
  /** 地方做法 or 法律, and whose. */
  readonly source: string
  readonly stage?: Stage
  readonly minDisplayDays?: number
  readonly isMajor?: boolean
  readonly hasPersonalData?: boolean
  readonly retention?: ItemValues['retention']
}

export const cityLaw = {
  text: '《中华人民共和国城市居民委员会组织法》',
  ids: ['city-committee-law-2025'],
} as const
export const villageLaw = {
  text: '《中华人民共和国村民委员会组织法》（社区参照）',
  ids: ['village-committee-law-2025'],
} as const
export const partyRules = { text: '《中国共产党党务公开条例（试行）》', ids: ['party-affairs-openness'] } as const

const publishers: Readonly<Record<Category, string>> = {
  党务: '社区党组织',
  居务: '社区居民委员会',
  财务: '社区居民委员会',
  政务: '社区居民委员会',
}
const channels: Readonly<Record<Category, readonly string[]>> = {
  党务: ['公示栏'],
  居务: ['居务公开栏'],
  财务: ['居务公开栏', '会议公开'],
  政务: ['居务公开栏', '便民服务站'],
}

export function starterValues(item: StarterItem): ItemValues {
  const isLong = item.time.startsWith('长期') || item.time.startsWith('固定长期')
  return {
    category: item.category,
    level1: item.level1,
    level2: item.level2 ?? null,
    content: item.content ?? null,
    basisText: item.basis?.text ?? null,
    basisIds: [...(item.basis?.ids ?? [])],
    timeText: item.time,
    publisher: publishers[item.category],
    responsible: null,
    channels: [...channels[item.category]],
    audience: '全社会',
    mode: '主动公开',
    level: '社区',
    procedure: null,
    stage: item.stage ?? null,
    minDisplayDays: item.minDisplayDays ?? (isLong ? null : 7),
    isMajor: item.isMajor ?? false,
    hasPersonalData: item.hasPersonalData ?? false,
    retention: item.retention ?? '30年',
  }
}
