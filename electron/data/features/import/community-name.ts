import { compactText } from '@shared/values/text.ts'

const street = /^.*街道(?:办事处)?(?!办事处)(?=.)/
const body = /(?:社区)?(?:居民委员会|居务监督委员会|居委会|居委|党委|党总支|党支部)$/

/** 东湖, 东湖社区 and 某街道东湖社区居委会 are one community: the form they are compared in. */
export function communityKey(written: string): string {
  const compact = compactText(written).replace(street, '')
  return compact.replace(body, '').replace(/社区$/, '') || compact
}

/** What a community is called that only a file knows so far. */
export function communityTitle(written: string): string {
  const key = communityKey(written)
  return /(?:街道|街道办事处|村|村委会|村民委员会)$/.test(key) && !/社区|居委/.test(written) ? key : `${key}社区`
}
