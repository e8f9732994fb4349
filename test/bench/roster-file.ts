import { writeFileSync } from 'node:fs'
import { utils, write } from '@e965/xlsx'
import { generateStreet } from '../../electron/data/demo/generate-street.ts'
import type { GeneratedPerson } from '../../electron/data/demo/generated-street.ts'

const headings = [
  '社区',
  '姓名',
  '性别',
  '民族',
  '出生年月',
  '籍贯',
  '公民身份号码',
  '政治面貌',
  '入党时间',
  '参加工作时间',
  '学历',
  '党组织职务',
  '居委会职务',
  '居监委职务',
  '联系电话',
  '备注',
] as const

/** A roster as a street keeps it, of as many rows as asked for, of people nobody has imported yet. */
export function writeRosterFile(path: string, people: number, seed: number): string {
  const street = generateStreet(people, seed)
  const rows = street.people.map((person) => rowOf(person, street.communities[person.community]?.name ?? ''))
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([[...headings], ...rows]), '花名册')
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer)
  return path
}

function rowOf({ values, appointments }: GeneratedPerson, community: string): string[] {
  const post = (organisation: string) => appointments.find((one) => one.organisation === organisation)?.post ?? ''
  const month = (value: string | null) => value?.slice(0, 7).replace('-', '.') ?? ''
  return [
    community,
    values.name,
    values.gender ?? '',
    values.ethnicity ?? '',
    month(values.birth),
    values.nativePlace ?? '',
    values.idNo ?? '',
    values.politicalStatus ?? '',
    month(values.partyJoined),
    month(values.workStarted),
    values.education ?? '',
    post('party'),
    post('committee'),
    post('supervision'),
    values.phone ?? '',
    values.remark ?? '',
  ]
}
