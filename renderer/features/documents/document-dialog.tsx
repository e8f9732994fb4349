import { useStore } from '../../data/store.ts'
import { askedDocument } from '../../data/open-document.ts'
import { DocumentPreview } from './document-preview.tsx'

/** Whatever document was asked for, over everything else. */
export function DocumentDialog() {
  const asked = useStore(askedDocument)
  return asked && <DocumentPreview asked={asked} />
}
