import type { Dossier } from '@shared/dossier/model.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { documentsText as text } from '../../text/documents-text.ts'

/** The dossier as a workbook, a sheet per section. */
export async function saveWorkbook({ id, year, person }: Dossier): Promise<void> {
  try {
    const target = await shell('saveWorkbook', { suggestedName: `${person.name}${year}年廉洁档案.xlsx` })
    if (!target) return
    const { fileName } = await data.documents.dossierWorkbook({ id, ticket: target.ticket })
    notify.success(text.workbookSaved(fileName), {
      label: text.reveal,
      run: () => void shell('revealSaved', { ticket: target.ticket }),
    })
  } catch (error) {
    notify.failure(error)
  }
}
