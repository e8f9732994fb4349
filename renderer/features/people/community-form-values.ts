import { type Community, type CommunityValues, communityValues, type FieldIssue } from '@shared/people/model.ts'
import { readYearMonth, shownYearMonth } from './year-month-text.ts'

const counts = ['households', 'population', 'gridCount', 'seatsApproved', 'reserveCount'] as const
const months = ['termStart', 'termEnd'] as const
const texts = ['name', 'termNumber', 'remark'] as const

export const communityLabels = {
  name: '社区名称',
  partyOrganisationType: '党组织类型',
  households: '常住户数',
  population: '常住人口',
  gridCount: '网格数',
  termNumber: '届次',
  termStart: '任期起',
  termEnd: '任期止',
  seatsApproved: '核定职数',
  reserveCount: '后备人数',
  remark: '备注',
} as const satisfies Record<keyof CommunityValues, string>

/** As typed: every value a text. */
export type CommunityFormValues = { readonly [Field in keyof CommunityValues]: string }

export function communityFormValuesOf(community: Community | null): CommunityFormValues {
  const filled = (Object.keys(communityLabels) as (keyof CommunityValues)[]).map((field) => {
    const value = community?.[field] ?? null
    const isMonth = (months as readonly string[]).includes(field)
    return [field, isMonth ? shownYearMonth(value as string | null) : value === null ? '' : String(value)]
  })
  return Object.fromEntries(filled) as CommunityFormValues
}

/** The values, or at each field what is wrong with it. */
export function readCommunity(form: CommunityFormValues): {
  values: CommunityValues | null
  issues: readonly FieldIssue[]
} {
  const issues: FieldIssue[] = []
  const error = (field: keyof CommunityValues, message: string) => issues.push({ field, severity: 'error', message })
  const read: Record<string, unknown> = { partyOrganisationType: form.partyOrganisationType || null }
  for (const field of texts) read[field] = form[field].trim() || null
  read['name'] = form.name.trim()
  for (const field of counts) {
    const text = form[field].replace(/[,，\s]|[户人个名]$/g, '')
    if (text !== '' && !/^\d{1,7}$/.test(text)) error(field, `${communityLabels[field]}应为整数，例如：3200。`)
    read[field] = /^\d{1,7}$/.test(text) ? Number(text) : null
  }
  for (const field of months) {
    const { value, problem } = readYearMonth(form[field])
    if (problem !== undefined) error(field, problem)
    read[field] = value
  }
  const [start, end] = [read['termStart'], read['termEnd']]
  if (typeof start === 'string' && typeof end === 'string' && end < start.slice(0, end.length)) {
    error('termEnd', '任期止早于任期起，请核对。')
  }
  const parsed = communityValues.safeParse(read)
  if (parsed.success) return { values: issues.length === 0 ? parsed.data : null, issues }
  for (const { path, message } of parsed.error.issues) {
    const field = path[0] as keyof CommunityValues
    // Sentences of the contract are Chinese; those of the library are not for a clerk.
    const isOurs = /\p{Script=Han}/u.test(message)
    if (!issues.some((issue) => issue.field === field))
      error(field, isOurs ? message : `${communityLabels[field]}太长或写法不对。`)
  }
  return { values: null, issues }
}
