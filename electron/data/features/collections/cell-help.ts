import type { FieldDefinition } from '@shared/ledgers/definition.ts'

/** What a cell of a field takes, for whoever fills it in: a list to choose from, and a sentence. */
export interface CellHelp {
  readonly choices: readonly string[] | null
  /** Null where the heading says enough. */
  readonly hint: string | null
}

export function cellHelp({ type, codes, required }: FieldDefinition): CellHelp {
  const must = required ? '必填。' : ''
  const said = (hint: string) => ({ choices: null, hint: must + hint })
  switch (type) {
    case 'code':
      return { choices: codes?.codes.map(({ label }) => label) ?? null, hint: `${must}请从列表中选择。` }
    case 'boolean':
      return { choices: ['是', '否'], hint: `${must}填“是”或“否”。` }
    case 'idNo':
      return said('18位公民身份号码，最后一位可以是X。')
    case 'phone':
      return said('手机11位，座机带区号，如 0574-87654321。')
    case 'yearMonth':
      return said('年月，如 1985.03。')
    case 'date':
      return said('年月日，如 2026-03-15。')
    case 'money':
      return said('以元为单位的数字，不写“万元”。')
    case 'integer':
    case 'decimal':
      return said('只填数字。')
    case 'post':
      return said('多个职务之间用顿号隔开。')
    default:
      return { choices: null, hint: required ? '必填。' : null }
  }
}
