import type { Dossier, DossierId, RecordId } from '@shared/dossier/model.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { type ComponentType, createContext } from 'react'

interface TabProps {
  readonly dossier: Dossier
}

/** A document as the documents feature knows it. */
export type AskedDocument =
  | { readonly kind: 'booklet'; readonly id: DossierId; readonly sections: readonly string[] | null }
  | { readonly kind: 'communitySummary'; readonly communityId: CommunityId; readonly year: number }
  | { readonly kind: 'transferList'; readonly ids: readonly DossierId[]; readonly receiver: string }
  | { readonly kind: 'appraisalList'; readonly year: number }

/** Features do not import one another: the frame hands these in. */
export interface DossierParts {
  readonly AttachmentsTab?: ComponentType<TabProps>
  /** The files of a section, under it, or of one record in its form. */
  readonly SectionAttachments?: ComponentType<
    TabProps & { readonly section: string; readonly recordId: RecordId | null }
  >
  readonly OpinionsTab?: ComponentType<TabProps>
  readonly ConsultationsTab?: ComponentType<TabProps>
  readonly openDocument?: (asked: AskedDocument) => void
  /** The same dossier as a workbook. */
  readonly saveWorkbook?: (dossier: Dossier) => void
}

export const PartsOfDossier = createContext<DossierParts>({})
