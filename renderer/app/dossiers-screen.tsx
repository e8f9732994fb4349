import { data } from '../data/data.ts'
import { openDocument } from '../data/open-document.ts'
import { AttachmentsTab } from '../features/attachments/attachments-tab.tsx'
import { SectionAttachments } from '../features/attachments/section-attachments.tsx'
import { ConsultationsTab } from '../features/consultations/consultations-tab.tsx'
import { saveWorkbook } from '../features/documents/save-workbook.ts'
import type { AskedDocument, DossierParts } from '../features/dossiers/dossier-parts.ts'
import { DossiersPage } from '../features/dossiers/dossiers-page.tsx'
import { OpinionsTab } from '../features/opinions/opinions-tab.tsx'

/** What other features put into a dossier. */
const parts: DossierParts = {
  AttachmentsTab,
  SectionAttachments,
  OpinionsTab,
  ConsultationsTab,
  openDocument: (asked) => openDocument(() => load(asked)),
  saveWorkbook: (dossier) => void saveWorkbook(dossier),
}

export function DossiersScreen() {
  return <DossiersPage parts={parts} />
}

function load(asked: AskedDocument) {
  switch (asked.kind) {
    case 'booklet':
      return data.documents.booklet({ id: asked.id, sections: asked.sections && [...asked.sections] })
    case 'communitySummary':
      return data.documents.communitySummary({ communityId: asked.communityId, year: asked.year })
    case 'transferList':
      return data.documents.transferList({ ids: [...asked.ids], receiver: asked.receiver })
    case 'appraisalList':
      return data.documents.appraisalList({ year: asked.year })
  }
}
