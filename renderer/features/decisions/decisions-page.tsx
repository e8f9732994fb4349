import './decisions.css'
import { useRouteOf } from '../../data/route.ts'
import { LayeredPage } from '../../ui/layered-page.tsx'
import { DecisionList } from './decision-list.tsx'
import { type DecisionParts, PartsOfDecision } from './decision-parts.ts'
import { DecisionScreen } from './decision-screen.tsx'

interface Props {
  readonly parts: DecisionParts
}

/** 三重一大: the list of the year, and over it the matter that is open. */
export function DecisionsPage({ parts }: Props) {
  const { decisionId } = useRouteOf('decisions')
  const opened = decisionId !== undefined && (
    <PartsOfDecision value={parts}>
      <DecisionScreen key={decisionId} id={decisionId} />
    </PartsOfDecision>
  )
  return <LayeredPage list={<DecisionList />} opened={opened || null} />
}
