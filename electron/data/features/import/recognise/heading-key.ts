import { simplified } from '@shared/values/simplified.ts'
import { compactText } from '@shared/values/text.ts'
import { remembered } from './remembered.ts'

/** The form headings are compared in: half-width, no blanks, no marks of a required column, no numbering. */
export const headingKey = remembered(findKey)

function findKey(text: string): string {
  return simplified(compactText(text))
    .toLowerCase()
    .replace(/[“”"'‘’]/g, '')
    .replace(/^[*★☆※]+|[*★☆※]+$/g, '')
    .replace(/^(\d{1,2}[.、．]|[(]\d{1,2}[)])(?=\D)/, '')
    .replace(/[:：。;；]+$/, '')
    .replace(/[-—–]{1,2}$/, '')
}

/** Without what stands in brackets: 公开内容(要素) → 公开内容. */
export function withoutBrackets(key: string): string {
  return key.replace(/[([【][^()[\]【】]*[)\]】]/g, '')
}

// 培训时间(止) is another field than 培训时间(起); 学历(必填) is none.
const tellingBracket =
  /[([【](?:起|止|始|终|自|至|开始|结束|截止|起始|终止|[一二三]级|大项|小项|子项|应到?|实到?|应|实际|规定|计划|要求|被谈|同意|赞成|反对|弃权|主动|依申请|名称|题目|标题|天|小时|课时|学时)(?:[/或、公开]*(?:主动|依申请))?(?:公开)?(?:事项|目录|时间|日期|人数|票数?|日)?[)\]】]/

/** The key as people mean it: a bracket that only explains is left out, one that tells fields apart is kept. */
export function plainKey(key: string): string {
  return tellingBracket.test(key) ? key.replace(/[()[\]【】]/g, '') : withoutBrackets(key)
}

const belated =
  /^(?:应当?)?(?:已|未(?:能|曾)?(?:按[期时](?:限)?|及时|如期)?|没有?|逾期未?|延[期迟]|推迟|迟延?|后?补充?|漏|滞后|超[期时])(?=(?:公[开示布告]|发布|张贴|上墙|张榜).{2})/

/**
 * What a heading would be of what was done in time: 补公开日期 is when it was published, 未按期公开事项 what should have
 * been. Null where a heading says nothing of the kind.
 */
export function withoutDelay(text: string): string | null {
  const key = headingKey(text)
  return belated.test(key) ? key.replace(belated, '') : null
}

const serialWords = new Set([
  '序号',
  '编次',
  '次序',
  '行号',
  '顺序',
  '序',
  '顺序号',
  'no',
  'no.',
  '№',
  '编号序',
  '项次',
  '项目序号',
  '行次',
  '栏次',
  '序列',
])

/** A heading over running numbers. */
export function isSerialHeading(text: string): boolean {
  return serialWords.has(headingKey(text)) || serialWords.has(withoutBrackets(headingKey(text)))
}

/** A heading that says there are dates below it, and not which. */
export function isVagueTimeHeading(text: string): boolean {
  return /^(时间|日期|年月|年月日|起始时间|起算时间)$/.test(headingKey(text))
}
