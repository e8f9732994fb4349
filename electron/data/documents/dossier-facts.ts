import type { DossierHead, Step } from '@shared/dossier/model.ts'
import type { ActiveSection, RecordValues } from '@shared/dossier/sections/definition.ts'
import type { SectionState } from '@shared/dossier/states.ts'
import type { Person } from '@shared/people/model.ts'

/** All that is printed of one dossier, masked. */
export interface DossierFacts {
  readonly streetName: string
  readonly head: DossierHead
  readonly person: Person
  readonly sections: readonly SectionFacts[]
  readonly steps: readonly Step[]
  readonly attachments: readonly AttachmentFacts[]
}

export interface SectionFacts {
  readonly definition: ActiveSection
  readonly state: SectionState
  /** Copied from the year before, not looked at yet. */
  readonly isToConfirm: boolean
  readonly records: readonly RecordFacts[]
}

export interface RecordFacts {
  readonly id: string
  readonly values: RecordValues
}

export interface AttachmentFacts {
  readonly section: string
  readonly fileName: string
  readonly bytes: number
  readonly sha256: string
  readonly pages: number | null
  readonly addedAt: string
  readonly addedBy: string
}
