import type { CommunityValues, Organisation, PersonValues, Status } from '@shared/people/model.ts'
import type { NewStreet } from '@shared/security/model.ts'

/** A street as data, before it has ids; communities are meant by their place in the list. */
export interface GeneratedStreet {
  readonly street: NewStreet
  readonly communities: readonly CommunityValues[]
  readonly people: readonly GeneratedPerson[]
}

export interface GeneratedPerson {
  readonly values: PersonValues
  readonly community: number
  readonly status: Status
  readonly appointments: readonly GeneratedAppointment[]
}

export interface GeneratedAppointment {
  readonly community: number
  readonly organisation: Organisation
  readonly post: string
  readonly startedOn: string | null
  readonly endedOn: string | null
}
