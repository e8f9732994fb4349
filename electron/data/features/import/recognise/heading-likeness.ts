import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { headingKey, withoutBrackets } from './heading-key.ts'

// Letters that half of all headings have.
const common = new Set(
  '的时间日期年月人员姓名称情况单位部门方式类别型结果意见要求内容事项金额数及与和或是否有无所在本现具体主要实际(),、/',
)

const lettersOf = new WeakMap<FieldDefinition, ReadonlySet<string>>()

function letters(field: FieldDefinition): ReadonlySet<string> {
  const before = lettersOf.get(field)
  if (before) return before
  const found = new Set([field.label, ...field.synonyms].flatMap((text) => [...headingKey(text)]))
  lettersOf.set(field, found)
  return found
}

/** How much a heading shares with the names of a field in letters that tell: 0 to 0.3. */
export function likeness(text: string, field: FieldDefinition): number {
  const own = letters(field)
  const shared = new Set([...withoutBrackets(headingKey(text))].filter((one) => !common.has(one) && own.has(one)))
  return Math.min(0.3, shared.size * 0.12)
}

/** What the last word of a heading asks for, as types and fields that answer it. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/(?:时间|日期|年月日?|日子|时候|何时)$|^何时/, 'date yearMonth period timeRule'],
  [/(?:电话|手机|号码?)$/, 'phone idNo number'],
  [/(?:职务|岗位|职位|任职|身份)$/, 'post'],
  [/(?:地点|场所|地址|住址|处所)$/, 'place address nativePlace channel disclosureForm handedTo'],
  [/(?:单位|部门|机构|机关|科室|社区|村居)$/, 'community organizer handedTo publisher proposer responsible'],
  [
    /(?:人|者|姓名|人员|对象|领导|同志|干部|学员|成员)$/,
    'personName interviewer proposer responsible reviewer audience publisher',
  ],
  [/(?:金额|款额|数额|资金|经费|费用|价值|价格|价)$/, 'money fundSource'],
  [/(?:人数|票数|票|数量|件数|天数)$/, 'integer decimal'],
]

/** The types and fields a heading can mean by its last word; null where that says nothing. */
export function kindsOfHeading(text: string): ReadonlySet<string> | null {
  const key = withoutBrackets(headingKey(text))
  const found = kinds.find(([ending]) => ending.test(key))
  return found ? new Set(found[1].split(' ')) : null
}
