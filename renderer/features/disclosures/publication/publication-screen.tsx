import './publication.css'
import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { Disclosure, DisclosureId } from '@shared/disclosure/model.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText as text } from '../../../text/publication-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { leaveDisclosure } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'
import { BodyEditor } from './body-editor.tsx'
import { EvidencePanel } from './evidence-panel.tsx'
import { FindPanel } from './find-panel.tsx'
import { focusFind } from './focus-find.ts'
import { ObjectionsPanel } from './objections-panel.tsx'
import { PublicationHeader } from './publication-header.tsx'
import { StateChain } from './state-chain.tsx'
import { StepsPanel } from './steps-panel.tsx'
import { useFinds } from './use-finds.ts'
import { usePublicationDraft } from './use-publication-draft.ts'
import { VersionsPanel } from './versions-panel.tsx'

/** One publication, as a page of its own. */
export function PublicationScreen({ id }: { readonly id: DisclosureId }) {
  const { data: disclosure, error, refetch } = useQuery(disclosureQueries.disclosure(id))
  if (disclosure) return <PublicationOpen disclosure={disclosure} />
  return (
    <section className="ui-view">
      <header className="ui-bar">
        <h2>{disclosureText.title}</h2>
        <span className="ui-space" />
        <button type="button" className="ui-link" onClick={leaveDisclosure}>
          {disclosureText.back}
        </button>
      </header>
      {error ? <Failed title={text.failed} error={error} onRetry={() => void refetch()} /> : <LoadingSkeleton />}
    </section>
  )
}

type Tab = keyof typeof text.tabs

function PublicationOpen({ disclosure }: { readonly disclosure: Disclosure }) {
  const draft = usePublicationDraft(disclosure)
  const finds = useFinds(disclosure, draft.values.body, draft.isDirty)
  const [tab, setTab] = useState<Tab>(disclosure.publishedOn === null ? 'finds' : 'evidence')
  const main = useRef<HTMLDivElement>(null)
  useShortcut('ctrl+s', () => void draft.save())
  // What has the keyboard is this page now, and no longer the list that lies under it.
  useEffect(() => main.current?.focus(), [])
  const open = disclosure.objections.filter(({ repliedOn }) => repliedOn === null).length
  const counts: Readonly<Record<Tab, number>> = {
    finds: finds.length,
    evidence: disclosure.evidence.length,
    objections: open,
    versions: disclosure.versions.length,
    steps: 0,
  }
  const panels = {
    finds: (
      <FindPanel disclosure={disclosure} finds={finds} draft={draft} onJump={(at) => focusFind(main.current, at)} />
    ),
    evidence: <EvidencePanel disclosure={disclosure} />,
    objections: <ObjectionsPanel disclosure={disclosure} />,
    versions: <VersionsPanel disclosure={disclosure} />,
    steps: <StepsPanel disclosure={disclosure} />,
  } satisfies Record<Tab, unknown>
  return (
    <section className="ui-view" aria-label={disclosure.title}>
      <PublicationHeader disclosure={disclosure} draft={draft} finds={finds} onMask={() => setTab('finds')} />
      <StateChain disclosure={disclosure} />
      <div className="dis-work">
        <div ref={main} className="dis-editor" tabIndex={-1}>
          <BodyEditor disclosure={disclosure} draft={draft} finds={finds} />
        </div>
        <aside className="dis-side">
          <Tabs
            className="dis-tabs"
            size="small"
            activeKey={tab}
            onChange={(key) => setTab(key as Tab)}
            items={(Object.keys(panels) as Tab[]).map((key) => ({
              key,
              label: counts[key] > 0 ? `${text.tabs[key]} ${counts[key]}` : text.tabs[key],
              children: panels[key],
            }))}
          />
        </aside>
      </div>
    </section>
  )
}
