import { navigate } from '../data/route.ts'
import { useMay } from '../data/session.ts'
import { ContradictionsCard } from '../features/findings/contradictions-card.tsx'
import { DueCard } from '../features/findings/due-card.tsx'
import { WorkbenchPage } from '../features/workbench/workbench-page.tsx'
import { useOpenFinding } from './use-open-finding.ts'

/** The page 工作台 with what the rules have to say. */
export function WorkbenchScreen() {
  const openFinding = useOpenFinding()
  const mayRead = useMay('dossiers.read')
  return (
    <WorkbenchPage
      due={mayRead ? <DueCard onOpen={openFinding} /> : null}
      contradictions={
        mayRead ? (
          <ContradictionsCard
            onOpenPerson={({ personId }) => navigate({ page: 'people', personId })}
            onOpenPlace={({ dossierId, section }) => navigate({ page: 'dossiers', dossierId, section })}
          />
        ) : null
      }
    />
  )
}
