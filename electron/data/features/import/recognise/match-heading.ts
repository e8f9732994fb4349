import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { isMadeOfParts, isOtherThan, saidBy } from './heading-grammar.ts'
import { isOtherHeading } from './other-headings.ts'
import { headingKey, plainKey, withoutBrackets, withoutDelay } from './heading-key.ts'

export interface HeadingMatch {
  /** 0 to 1. */
  readonly score: number
  /** Why, for the clerk. */
  readonly evidence: string
}

const nothing: HeadingMatch = { score: 0, evidence: '' }

// Another person's column, however alike its heading looks.
const foreignWords =
  /送礼|赠送|曾任|配偶|子女|爱人|家属(?![区院楼])|亲属|父亲|母亲|家庭成员|紧急联系|介绍人|推荐人|包联|联系领导|填报人|填表人|监护人|曾用名|邮编|邮政编码|上一?届|拟任|原任|前任|预计|计划|陪同|见证人|证明人|监督电话/

// Words that add nothing to a heading; what is left of a heading without them must be nothing.
const neutralWords =
  /^(现任|现|本人|本单位|社区|具体|主要|个人|干部|成员|人员|本|所属|所在|所|担任|详细|有效|两委|居民|公民|当前|目前|最高|全部|简要|填|名称|情况|信息|及|与|和|或|的|、|\/|等|有关|相关|培训班?|谈话|礼品|会议|事项|公开|上交|村\(居\)|村居|居|情形|一览|栏|号|数|者)/

// Good enough where it stands alone, and not beside one that says it better: 办公电话 beside 手机.
const lesserWords: Readonly<Record<string, readonly [RegExp, number]>> = {
  phone: [/办公|固定|座机|单位|短号|集群|虚拟/, 0.1],
  channel: [/位置|地点|场所|地址/, 0.1],
  date: [/^(?:收|送)/, 0.1],
  // 接收人 may be who took the gift for the office, and what is asked for is the office.
  handedTo: [/^接收人$/, 0.3],
  // Before a new post is given it is the one spoken of; beside 现任职务 it is not.
  post: [/拟任/, 0.1],
}

/** Another person's column: 配偶姓名, 拟任职务. */
export function isForeignHeading(path: readonly string[]): boolean {
  return foreignWords.test(path.map(headingKey).join(''))
}

/** How well the headings over a column fit a field. Never by edit distance: 公开时间 is not 公开事项. */
export function matchHeading(path: readonly string[], field: FieldDefinition): HeadingMatch {
  const match = matchWritten(path, field)
  const bare = match.score > 0 ? null : withoutDelay(path.at(-1) ?? '')
  if (bare === null) return match
  const plain = matchWritten([...path.slice(0, -1), bare], field)
  // Beside a column of what was published in time it is another thing.
  return plain.score > 0.5 ? { score: Math.min(0.74, plain.score - 0.2), evidence: plain.evidence } : nothing
}

function matchWritten(path: readonly string[], field: FieldDefinition): HeadingMatch {
  const leaf = path.at(-1)
  if (!leaf) return nothing
  const keys = keysOf(path)
  const groups = path.slice(0, -1).map((text) => withoutBrackets(headingKey(text)))
  const match = bestMatch(keys, field, leaf)
  if (match.score === 0) return nothing
  const whole = path.map(headingKey).join('')
  const foreign = foreignWords.exec(whole)?.[0]
  if (foreign && !keysOfField(field).names.some((name) => name.includes(foreign))) return nothing
  const [lesser, weight] = lesserWords[field.id] ?? []
  return withGroup(lesser?.test(leaf) ? { ...match, score: match.score - weight! } : match, field, groups)
}

// 是否整改到位 is how it ended, 是否党员 what somebody is; 是否支部委员 is no post.
const answersYesOrNo = new Set<FieldDefinition['type']>(['boolean', 'text', 'longText', 'code'])

// 会议名称及时间 over 名称 and 时间.
const thing = '(?:名称|方式|形式|时间|日期|姓名|单位|社区|职务|部门|地点)'
const twoThings = new RegExp(`${thing}(?:[及和与、/]${thing})+$`)

interface HeadingKeys {
  readonly exact: readonly string[]
  readonly whole: string
  readonly groups: readonly string[]
}

function keysOf(path: readonly string[]): HeadingKeys {
  const leaf = headingKey(path.at(-1)!)
  const groups = path.slice(0, -1).map((text) => withoutBrackets(headingKey(text)))
  const combined = groups.flatMap((group) => [
    group + plainKey(leaf),
    group.replace(/(情况|信息|资料)$/, '') + plainKey(leaf),
    group.replace(/(起止)?(时间|日期)?$/, '') + plainKey(leaf),
    group.replace(twoThings, '') + plainKey(leaf),
    ...lastThing(group, plainKey(leaf)),
  ])
  return { exact: [leaf, plainKey(leaf)].filter(Boolean), whole: combined.join('|'), groups }
}

// 进班 under 进班离班日期 is 进班日期.
function lastThing(group: string, leaf: string): string[] {
  const last = /(?:时间|日期|年月|人数|票数|金额)$/.exec(group)?.[0]
  return last !== undefined && leaf.length >= 2 && group.includes(leaf) ? [leaf + last] : []
}

interface FieldKeys {
  readonly names: readonly string[]
  readonly not: readonly string[]
}

const fieldKeys = new WeakMap<FieldDefinition, FieldKeys>()

function keysOfField(field: FieldDefinition): FieldKeys {
  const before = fieldKeys.get(field)
  if (before) return before
  const names = [field.label, ...field.synonyms].map(headingKey)
  const keys = { names, not: (field.notSynonyms ?? []).map(headingKey) }
  fieldKeys.set(field, keys)
  return keys
}

function bestMatch(keys: HeadingKeys, field: FieldDefinition, leaf: string): HeadingMatch {
  const { names, not } = keysOfField(field)
  const combined = keys.whole.split('|').filter(Boolean)
  if (belongsElsewhere(keys, combined, field)) return matchUnderOther(keys, combined, field)
  if (keys.exact.some((key) => key === names[0])) return { score: 1, evidence: `表头“${leaf}”就是“${field.label}”` }
  // 学时(天) counts days, whatever 学时 alone would.
  const isNamedWhole = names.includes(keys.exact[0]!)
  const isRefused = !isNamedWhole && not.some((text) => keys.exact.includes(text) || combined.includes(text))
  if (isRefused) return nothing
  if (combined.some((key) => names.includes(key)))
    return { score: 0.99, evidence: `上下两级表头合起来是“${field.label}”` }
  const isBare = combined.length > 0 && (keys.exact.at(-1) ?? '').length <= 2
  if (keys.exact.some((key) => names.includes(key)))
    return {
      score: isBare ? 0.9 : 0.97,
      evidence: `表头“${leaf}”是“${field.label}”的常用写法`,
    }
  if (combined.some((key) => isMadeOfParts(key, field)))
    return { score: 0.95, evidence: `上下两级表头合起来是“${field.label}”的写法` }
  if (isMadeOfParts(keys.exact[0]!, field))
    return { score: 0.93, evidence: `表头“${leaf}”是“${field.label}”的一种写法` }
  if (not.some((text) => keys.exact.some((key) => key.includes(text)))) return nothing
  const first = Math.max(...[keys.exact[0]!, ...combined].map((key) => firstThing(key, names, field)))
  if (first > 0) return { score: first, evidence: `表头“${leaf}”先说的是${field.label}` }
  if (isOtherThan(keys.exact[0]!, field)) return nothing
  // 是否党组织成员 asks for yes or no, not for a post.
  if (!answersYesOrNo.has(field.type) && /^是否|与否$/.test(keys.exact[0] ?? '')) return nothing
  // 学员号 and 学员数 are no names.
  if (field.type === 'personName' && /[号数]$/.test(keys.exact.at(-1)!)) return nothing
  const contained = Math.max(0, ...keys.exact.map((key) => containedScore(key, names)))
  // What a heading says by itself counts before what it says with the one above it.
  const said = Math.max(saidBy(keys.exact[0]!, field), ...combined.map((key) => saidBy(key, field) - 0.09))
  if (said > contained) return { score: said, evidence: `表头“${leaf}”说的是${field.label}` }
  return contained > 0 ? { score: contained, evidence: `表头“${leaf}”里含有“${field.label}”的写法` } : nothing
}

const general =
  /^(?:内容|时间|日期|名称|姓名|电话|职务|情况|[方形]式|编号|类[别型]|意见|结果|说明|单位|部门|社区|地点|金额)$/

// 内容 under 群众意见 is no 公开内容, and 姓名 under 联系人 nobody of the roster.
function belongsElsewhere(
  { exact, groups }: HeadingKeys,
  combined: readonly string[],
  field: FieldDefinition,
): boolean {
  if (combined.length === 0 || !general.test(exact.at(-1) ?? '')) return false
  return isOtherThan(combined[0]!, field) || groups.some((group) => isOtherHeading(group) && !/程序|流程/.test(group))
}

function matchUnderOther(keys: HeadingKeys, combined: readonly string[], field: FieldDefinition): HeadingMatch {
  const { names, not } = keysOfField(field)
  if (not.some((text) => combined.includes(text))) return nothing
  const evidence = `上下两级表头合起来像“${field.label}”`
  if (combined.some((key) => names.includes(key))) return { score: 0.99, evidence }
  if (combined.some((key) => isMadeOfParts(key, field))) return { score: 0.95, evidence }
  const said = Math.max(0, ...combined.map((key) => saidBy(key, field) - 0.09))
  const isAlone = keys.exact.some((key) => names.includes(key) || isMadeOfParts(key, field))
  return said > 0 || isAlone ? { score: Math.max(said, isAlone ? 0.6 : 0), evidence } : nothing
}

// 接收单位及经办人 is a column of 接收单位, with something more in it.
function firstThing(key: string, names: readonly string[], field: FieldDefinition): number {
  const first = /^([^()]{2,}?)[及和与、]/.exec(key)?.[1]
  if (!first) return 0
  return names.includes(first) ? 0.86 : isMadeOfParts(first, field) ? 0.84 : saidBy(first, field) >= 0.82 ? 0.8 : 0
}

function containedScore(key: string, names: readonly string[]): number {
  let best = 0
  for (const name of names) {
    if (name.length < 2 || !key.includes(name) || key.length > 30) continue
    const at = key.lastIndexOf(name)
    const rest = key.slice(0, at) + key.slice(at + name.length)
    const coverage = name.length / key.length
    const isLast = at + name.length === key.length
    const explained = isNeutral(rest)
    const score = explained ? 0.8 + 0.1 * coverage : isLast ? 0.45 + 0.25 * coverage : 0.3 + 0.25 * coverage
    best = Math.max(best, name.length === 2 && !explained ? score - 0.05 : score)
  }
  return best
}

function isNeutral(rest: string): boolean {
  let left = rest.replace(/[()[\]（）,，]/g, '')
  for (let turn = 0; turn < 8 && left; turn += 1) {
    const next = left.replace(neutralWords, '')
    if (next === left) return false
    left = next
  }
  return left === ''
}

// 居委会 under 职务 is a post, 居委会 alone may be the community.
function withGroup(match: HeadingMatch, field: FieldDefinition, groups: readonly string[]): HeadingMatch {
  if (groups.length === 0) return match
  const isOurs = field.group !== undefined && groups.some((group) => group.includes(field.group!))
  if (isOurs) return { score: match.score + 0.05, evidence: match.evidence }
  const isElsewhere =
    groups.some((group) => /职务|任职/.test(group) && !group.includes(field.label)) &&
    field.type !== 'post' &&
    field.type !== 'yearMonth' &&
    field.type !== 'boolean'
  return isElsewhere ? { score: match.score * 0.7, evidence: match.evidence } : match
}
