import type { Dossier } from '@shared/dossier/model.ts'
import { useIsPreviewing, useMay } from '../../data/session.ts'
import { appText } from '../../text/app-text.ts'
import { attachmentText } from '../../text/attachment-text.ts'

const openStates = ['draft', 'submitted', 'reviewed']

/** Why files can neither be added nor removed; null when they can. Scans of signed papers come after the submission. */
export function useFileLock({ state, editRefusal }: Dossier): string | null {
  const mayEdit = useMay('dossiers.edit')
  const isPreviewing = useIsPreviewing()
  if (isPreviewing) return appText.previewOnly
  if (!mayEdit) return attachmentText.readOnlyPower
  return openStates.includes(state) ? null : editRefusal
}
