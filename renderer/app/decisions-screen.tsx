import { navigate } from '../data/route.ts'
import '../features/attachments/attachments.css'
import { PictureView } from '../features/attachments/picture-view.tsx'
import type { DecisionParts } from '../features/decisions/decision-parts.ts'
import { DecisionsPage } from '../features/decisions/decisions-page.tsx'

/** What other features do for a decision. */
const parts: DecisionParts = {
  Picture: (props) => <PictureView {...props} acts={null} />,
  openPublication: (disclosureId) =>
    navigate({ page: 'disclosures', ...(disclosureId === null ? { view: 'board' } : { disclosureId }) }),
}

export function DecisionsScreen() {
  return <DecisionsPage parts={parts} />
}
