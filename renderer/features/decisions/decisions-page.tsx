import './decisions.css'
import { useContext, useState } from 'react'
import { type Route, useRoute } from '../../data/route.ts'
import { ScreenActive } from '../../ui/use-shortcut.ts'
import { DecisionList } from './decision-list.tsx'
import { type DecisionParts, PartsOfDecision } from './decision-parts.ts'
import { DecisionScreen } from './decision-screen.tsx'

interface Props {
  readonly parts: DecisionParts
}

type OwnRoute = Extract<Route, { page: 'decisions' }>

/** 三重一大: the list of the year, and over it the matter that is open. */
export function DecisionsPage({ parts }: Props) {
  const route = useRoute()
  const isFront = useContext(ScreenActive)
  const [kept, setKept] = useState<OwnRoute>({ page: 'decisions' })
  // While another page is in front, this one stays as it was left.
  const own = route.page === 'decisions' ? route : kept
  if (own !== kept) setKept(own)
  const { decisionId } = own
  const isOpen = decisionId !== undefined
  return (
    <div className="dec-page">
      <div className="dec-layer" hidden={isOpen}>
        <ScreenActive value={isFront && !isOpen}>
          <DecisionList />
        </ScreenActive>
      </div>
      {isOpen && (
        <div className="dec-layer">
          <PartsOfDecision value={parts}>
            <DecisionScreen key={decisionId} id={decisionId} />
          </PartsOfDecision>
        </div>
      )}
    </div>
  )
}
