import { z } from 'zod'

export type PersonId = string & { readonly brand: 'PersonId' }
export type CommunityId = string & { readonly brand: 'CommunityId' }
export type AppointmentId = string & { readonly brand: 'AppointmentId' }

const id = z.string().min(1).max(60)
export const personId = id as unknown as z.ZodType<PersonId>
export const communityId = id as unknown as z.ZodType<CommunityId>
export const appointmentId = id as unknown as z.ZodType<AppointmentId>

/** 任职所在组织 (domain.md §2.3). `other` holds posts a legacy roster names without their organisation. */
export const organisations = { party: '党组织', committee: '居委会', supervision: '居监委', other: '其他' } as const
export type Organisation = keyof typeof organisations
export const organisation = z.enum(['party', 'committee', 'supervision', 'other'])

/** 在职状态 (domain.md §2.2). */
export const statuses = ['在任', '届满离任', '辞职', '罢免', '职务终止', '停职', '调离', '退休', '去世'] as const
export type Status = (typeof statuses)[number]

export const partyOrganisationTypes = ['党委', '党总支', '党支部'] as const

/** 社区 (domain.md §2.1). */
export interface Community {
  readonly id: CommunityId
  readonly name: string
  readonly partyOrganisationType: (typeof partyOrganisationTypes)[number] | null
  /** 常住户数, 常住人口, 网格数. */
  readonly households: number | null
  readonly population: number | null
  readonly gridCount: number | null
  /** 届次, 任期起止 (`YYYY-MM` or `YYYY-MM-DD`). */
  readonly termNumber: string | null
  readonly termStart: string | null
  readonly termEnd: string | null
  /** 核定职数, 后备人数. */
  readonly seatsApproved: number | null
  readonly reserveCount: number | null
  readonly remark: string | null
  readonly revision: number
}

const text = (max: number) => z.string().trim().max(max).nullable()
const count = z.number().int().min(0).max(9_999_999).nullable()
const yearMonth = z
  .string()
  .regex(/^\d{4}-\d{2}(-\d{2})?$/)
  .nullable()

export const communityValues = z.object({
  name: z.string().trim().min(2, '请填写社区名称').max(40, '社区名称最多 40 个字'),
  partyOrganisationType: z.enum(partyOrganisationTypes).nullable(),
  households: count,
  population: count,
  gridCount: count,
  termNumber: text(20),
  termStart: yearMonth,
  termEnd: yearMonth,
  seatsApproved: count,
  reserveCount: count,
  remark: text(500),
})
export type CommunityValues = z.infer<typeof communityValues>

/** 任职: one post in one organisation of one community, from and to. */
export interface Appointment {
  readonly id: AppointmentId
  readonly communityId: CommunityId
  readonly organisation: Organisation
  readonly post: string
  readonly startedOn: string | null
  readonly endedOn: string | null
}

/**
 * The values of a person that a form, an import and an export share. Their labels, types, codes and sensitivity
 * are those of the fields of the same id in ../ledgers/roster.ts.
 */
export const personValues = z.object({
  name: z.string().max(60),
  gender: text(4),
  ethnicity: text(20),
  birth: yearMonth,
  nativePlace: text(60),
  idNo: text(30),
  politicalStatus: text(20),
  partyJoined: yearMonth,
  workStarted: yearMonth,
  education: text(20),
  school: text(100),
  phone: text(60),
  socialWorkCertificate: text(20),
  fullTime: z.boolean().nullable(),
  address: text(200),
  remark: text(1000),
})
export type PersonValues = z.infer<typeof personValues>
export type PersonField = keyof PersonValues
export const personFields = Object.keys(personValues.shape) as PersonField[]

export const sensitiveFields = ['idNo', 'phone', 'address'] as const
export type SensitiveField = (typeof sensitiveFields)[number]

/** A person as a screen gets it: sensitive values already masked. */
export interface Person extends PersonValues {
  readonly id: PersonId
  readonly communityId: CommunityId | null
  readonly status: Status
  readonly appointments: readonly Appointment[]
  readonly revision: number
  readonly createdAt: string
  readonly updatedAt: string
  /** 书记 of the party organisation and 主任 of the committee at once; derived from the appointments. */
  readonly isDualHead: boolean
  /** Posts in the party organisation and in the committee; derived. */
  readonly isCrossAppointed: boolean
}

/** A row of the table of people; phone masked. */
export interface PersonRow {
  readonly id: PersonId
  readonly name: string
  readonly communityName: string | null
  readonly partyPost: string | null
  readonly committeePost: string | null
  readonly supervisionPost: string | null
  readonly otherPost: string | null
  readonly gender: string | null
  readonly ethnicity: string | null
  readonly birth: string | null
  readonly politicalStatus: string | null
  readonly partyJoined: string | null
  readonly workStarted: string | null
  readonly education: string | null
  readonly socialWorkCertificate: string | null
  readonly fullTime: boolean | null
  readonly nativePlace: string | null
  readonly idNo: string | null
  readonly phone: string | null
  readonly termStart: string | null
  readonly status: Status
  readonly warnings: number
}
export const sortableColumns = [
  'name',
  'communityName',
  'gender',
  'birth',
  'politicalStatus',
  'partyJoined',
  'workStarted',
  'education',
  'termStart',
  'status',
] as const
export type SortableColumn = (typeof sortableColumns)[number]

export const peopleFilter = z.object({
  /** Name, pinyin initials, whole pinyin, phone digits, or the last digits of the id number. */
  text: z.string().max(60).default(''),
  communityId: communityId.nullable().default(null),
  organisation: organisation.nullable().default(null),
  post: z.string().max(40).nullable().default(null),
  status: z.enum(statuses).nullable().default(null),
})
export type PeopleFilter = z.infer<typeof peopleFilter>

export const peopleSort = z.object({
  column: z.enum(sortableColumns).default('name'),
  descending: z.boolean().default(false),
})
export type PeopleSort = z.infer<typeof peopleSort>

/** One thing that is wrong or doubtful, at the field it concerns. */
export interface FieldIssue {
  readonly field: string
  readonly severity: 'error' | 'warning'
  /** In Chinese: what is wrong, what is expected, an example. */
  readonly message: string
  /** The rule it comes from (domain.md §5), where it comes from one. */
  readonly rule?: string
}

/** Where a value came from. */
export interface Provenance {
  readonly field: string
  readonly fileName: string
  readonly sheet: string | null
  readonly cell: string
  readonly original: string
  readonly importedAt: string
  readonly importedBy: string
  readonly batchId: string
}
