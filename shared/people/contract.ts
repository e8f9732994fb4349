import { z } from 'zod'
import { command, query } from '../rpc/contract.ts'
import {
  appointmentId,
  type Community,
  communityId,
  communityValues,
  type CommunityId,
  type FieldIssue,
  organisation,
  type Person,
  peopleFilter,
  type PersonId,
  personId,
  type PersonRow,
  personValues,
  peopleSort,
  type Provenance,
  sensitiveFields,
  statuses,
} from './model.ts'

const appointmentDraft = z.object({
  /** Absent for a new appointment. */
  id: appointmentId.optional(),
  communityId,
  organisation,
  post: z.string().trim().min(1, '请填写职务').max(40),
  startedOn: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
  endedOn: z
    .string()
    .regex(/^\d{4}-\d{2}(-\d{2})?$/)
    .nullable(),
})
export type AppointmentDraft = z.infer<typeof appointmentDraft>

/** Every value but those that are not to change; a sensitive field the clerk did not touch is left out. */
const personChanges = personValues.partial().extend({
  communityId: communityId.nullable().optional(),
  status: z.enum(statuses).optional(),
  /** All appointments as they shall stand; absent leaves them alone. */
  appointments: z.array(appointmentDraft).max(50).optional(),
})
export type PersonChanges = z.infer<typeof personChanges>

export interface CommunityCount extends Community {
  readonly people: number
  /** Rules of the community that are not met, in words (seats against households …). */
  readonly warnings: readonly FieldIssue[]
}

export const peopleContract = {
  /** Names and figures, no people: whoever manages accounts needs them too. */
  communities: query({ power: 'signed-in', input: z.object({}) }).returns<readonly CommunityCount[]>(),
  saveCommunity: command({
    power: 'people.edit',
    input: z.object({ id: communityId.nullable(), revision: z.number().int(), values: communityValues }),
    act: '保存社区',
    within: ({ id }) => (id === null ? 'street' : { communities: [id] }),
    undoable: true,
  }).returns<CommunityId>(),
  removeCommunity: command({
    power: 'people.delete',
    input: z.object({ id: communityId }),
    act: '删除社区',
    subject: ({ id }) => `community:${id}`,
    within: ({ id }) => ({ communities: [id] }),
    reason: 'required',
    secondPerson: true,
    undoable: true,
  }).returns<void>(),

  /** One window of the sorted, filtered list, and how many there are in all. */
  list: query({
    power: 'people.read',
    input: z.object({
      filter: peopleFilter,
      sort: peopleSort,
      offset: z.number().int().min(0),
      limit: z.number().int().min(1).max(500),
    }),
  }).returns<{ total: number; rows: readonly PersonRow[] }>(),
  /** Figures under the list: 共 86 人，一肩挑 11，交叉任职 34. */
  summary: query({ power: 'people.read', input: z.object({ filter: peopleFilter }) }).returns<{
    total: number
    dualHeads: number
    crossAppointed: number
  }>(),
  /** The posts in use, for the filter. */
  posts: query({ power: 'people.read', input: z.object({}) }).returns<readonly string[]>(),
  /** The place of the first row whose pinyin initials begin so, in a list sorted by name; -1 when none does. */
  jump: query({
    power: 'people.read',
    input: z.object({ filter: peopleFilter, initials: z.string().min(1).max(10) }),
  }).returns<number>(),
  get: query({
    power: 'people.read',
    input: z.object({ id: personId }),
    within: ({ id }) => ({ person: id }),
  }).returns<Person>(),
  /** What the rules say of one person, and where its values came from. */
  background: query({
    power: 'people.read',
    input: z.object({ id: personId }),
    within: ({ id }) => ({ person: id }),
  }).returns<{
    issues: readonly FieldIssue[]
    provenance: readonly Provenance[]
  }>(),
  create: command({
    power: 'people.edit',
    input: personChanges,
    act: '新增人员',
    within: ({ communityId: home, appointments = [] }) => ({
      communities: [home ?? null, ...appointments.map((held) => held.communityId)],
    }),
    undoable: true,
  }).returns<PersonId>(),
  /** `person-invalid` carries `issues: FieldIssue[]`; a stale revision is `conflict`. */
  save: command({
    power: 'people.edit',
    input: z.object({ id: personId, revision: z.number().int(), changes: personChanges }),
    act: '修改人员',
    within: ({ id }) => ({ person: id }),
    subject: ({ id }) => `person:${id}`,
    undoable: true,
  }).returns<void>(),
  remove: command({
    power: 'people.delete',
    input: z.object({ id: personId }),
    act: '删除人员',
    reason: 'required',
    within: ({ id }) => ({ person: id }),
    secondPerson: true,
    subject: ({ id }) => `person:${id}`,
    undoable: true,
  }).returns<void>(),
  /** Shows one masked value. */
  reveal: command({
    power: 'people.reveal',
    input: z.object({ id: personId, field: z.enum(sensitiveFields) }),
    act: '显示敏感信息',
    within: ({ id }) => ({ person: id }),
    subject: ({ id, field }) => `person:${id}/${field}`,
  }).returns<string | null>(),
}
