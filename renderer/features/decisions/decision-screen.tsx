import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type ComponentType, type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ChainLink, Decision } from '@shared/decisions/contract.ts'
import { decisionText as text } from '../../text/decision-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { ChainStrip } from './chain-strip.tsx'
import { DecisionHeader } from './decision-header.tsx'
import { leaveDecision } from './decision-place.ts'
import { decisionQueries } from './decision-queries.ts'
import { FilesSection } from './files-section.tsx'
import { HintsSection } from './hints-section.tsx'
import { MeetingsSection } from './meetings-section.tsx'
import { ProgressSection } from './progress-section.tsx'
import { PublicationsSection } from './publications-section.tsx'
import { ValuesSection } from './values-section.tsx'

interface Props {
  readonly id: string
}

/** One matter, as a page of its own. */
export function DecisionScreen({ id }: Props) {
  const { data: decision, error, refetch } = useQuery(decisionQueries.decision(id))
  if (error && !decision) {
    return (
      <div className="ui-view">
        <div className="ui-bar">
          <h2>{text.title}</h2>
          <span className="ui-space" />
          <Button onClick={leaveDecision}>{text.page.back}</Button>
        </div>
        <Failed title={text.page.failed} error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  return decision ? <DecisionOpen decision={decision} /> : <LoadingSkeleton />
}

type Section = ChainLink['place'] | 'hints'
const sections = Object.keys(text.sections) as Section[]
const bodies: Readonly<Record<Section, ComponentType<{ readonly decision: Decision }>>> = {
  values: ValuesSection,
  meetings: MeetingsSection,
  progress: ProgressSection,
  attachments: FilesSection,
  disclosure: PublicationsSection,
  hints: HintsSection,
}

function DecisionOpen({ decision }: { readonly decision: Decision }) {
  const [section, setSection] = useState<Section>('values')
  const list = useRef<HTMLElement>(null)
  // What has the keyboard is a matter now, and no longer the list that lies under it.
  useEffect(() => list.current?.focus(), [])
  const Body = bodies[section]
  const counts = countsOf(decision)

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = step && sections[sections.indexOf(section) + step]
    if (!next) return
    event.preventDefault()
    setSection(next)
  }

  return (
    <section className="ui-view" aria-label={decision.title}>
      <DecisionHeader decision={decision} />
      <ChainStrip chain={decision.chain} onPlace={({ place }) => setSection(place)} />
      <div className="dec-work">
        <nav
          ref={list}
          className="dec-sections"
          role="listbox"
          aria-label={text.page.parts}
          aria-activedescendant={`dec-${section}`}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          {sections.map((one) => (
            <div
              key={one}
              id={`dec-${one}`}
              role="option"
              aria-selected={one === section}
              className={one === section ? 'is-chosen' : ''}
              onClick={() => setSection(one)}
            >
              <span>{text.sections[one]}</span>
              {counts[one] !== undefined && <span className="ui-muted">{counts[one]}</span>}
            </div>
          ))}
        </nav>
        <div className="dec-pane">
          <Body decision={decision} />
        </div>
      </div>
    </section>
  )
}

function countsOf({ meetings, progress, files, hints }: Decision): Partial<Record<Section, number>> {
  return {
    ...(meetings.length > 0 && { meetings: meetings.length }),
    ...(progress.length > 0 && { progress: progress.length }),
    ...(files.length > 0 && { attachments: files.length }),
    ...(hints.length > 0 && { hints: hints.length }),
  }
}
