import type { PersonId } from '@shared/people/model.ts'
import { useMay } from '../data/session.ts'
import { PersonFindings } from '../features/findings/person-findings.tsx'
import { PeoplePage } from '../features/people/people-page.tsx'
import { PersonExtra } from '../features/people/person-extra.ts'
import { useOpenFinding } from './use-open-finding.ts'

const findingsOf = (personId: PersonId) => <FindingsOfPerson personId={personId} />

/** The page 人员与班子 with what other features know of a person. */
export function PeopleScreen() {
  return (
    <PersonExtra value={findingsOf}>
      <PeoplePage />
    </PersonExtra>
  )
}

interface Props {
  readonly personId: PersonId
}

export function FindingsOfPerson({ personId }: Props) {
  const openFinding = useOpenFinding()
  return useMay('dossiers.read') && <PersonFindings personId={personId} onOpen={openFinding} />
}
