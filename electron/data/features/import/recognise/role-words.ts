import { headingKey, withoutBrackets } from './heading-key.ts'

const partyRoles = [
  '书记',
  '副书记',
  '党委书记',
  '党总支书记',
  '党支部书记',
  '党委副书记',
  '党总支副书记',
  '党支部副书记',
  '第一书记',
  '组织委员',
  '宣传委员',
  '纪检委员',
  '统战委员',
  '青年委员',
  '党委委员',
  '党支部委员',
  '党总支委员',
  '支部委员',
  '兼职委员',
  '群团委员',
  '保密委员',
]
const committeeRoles = ['主任', '副主任', '居委会主任', '居委会副主任', '居委会委员']
const supervisionRoles = ['居监委主任', '居监委副主任', '居监委委员', '居务监督委员会主任', '监委会主任']
const sharedRoles = ['委员', '成员']

const known = new Set([...partyRoles, ...committeeRoles, ...supervisionRoles, ...sharedRoles])

export function isRoleWord(key: string): boolean {
  return known.has(withoutBrackets(key))
}

/** The post field a column named after a role belongs to, by its group heading first. */
export function fieldOfRole(path: readonly string[]): string | null {
  const leaf = withoutBrackets(headingKey(path.at(-1) ?? ''))
  if (!known.has(leaf)) return null
  const above = path.slice(0, -1).map(headingKey).join('/')
  if (/监督|监委|居监/.test(above) || supervisionRoles.includes(leaf)) return 'supervisionPost'
  if (/党/.test(above) || /支部/.test(above)) return 'partyPost'
  if (/居委|居民委员会|行政/.test(above) || committeeRoles.includes(leaf)) return 'committeePost'
  return partyRoles.includes(leaf) || leaf === '委员' ? 'partyPost' : null
}

/** The post as it is written in one text: 居委会主任 in a column of the 居委会 is 主任. */
export function roleTitle(path: readonly string[]): string {
  return withoutBrackets(headingKey(path.at(-1) ?? '')).replace(
    /^(党委|党总支|党支部|居委会|居监委|居务监督委员会|监委会)(?=书记|副书记|主任|副主任|委员)/,
    '',
  )
}
