import './dossier-screen.css'
import { useQuery } from '@tanstack/react-query'
import { Tabs } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import type { Dossier, DossierId } from '@shared/dossier/model.ts'
import { replaceRoute } from '../../data/route.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { DossierHeader } from './dossier-header.tsx'
import type { DossierParts } from './dossier-parts.ts'
import { dossierQueries } from './dossier-queries.ts'
import { leaveDossier } from './leave-dossier.ts'
import { HistoryTab } from './history-tab.tsx'
import { SectionsTab } from './sections-tab.tsx'
import { StepsTab } from './steps-tab.tsx'

interface Props {
  readonly id: DossierId
  readonly section: string | undefined
  readonly tab: string | undefined
  readonly parts: DossierParts
}

type Tab = keyof typeof text.page.tabs

/** One dossier of one year, as a page of its own. */
export function DossierScreen({ id, section, tab, parts }: Props) {
  const { data: dossier, error, refetch } = useQuery(dossierQueries.dossier(id))
  if (error && !dossier) {
    return (
      <div className="ui-view">
        <div className="ui-bar">
          <h2>{text.title}</h2>
          <span className="ui-space" />
          <button type="button" className="ui-link" onClick={leaveDossier}>
            {text.page.back}
          </button>
        </div>
        <Failed title={text.page.failed} error={error} onRetry={() => void refetch()} />
      </div>
    )
  }
  if (!dossier) return <LoadingSkeleton />
  return <DossierOpen dossier={dossier} section={section} tab={tab} parts={parts} />
}

interface OpenProps extends Omit<Props, 'id'> {
  readonly dossier: Dossier
}

function DossierOpen({ dossier, section, tab, parts }: OpenProps) {
  const { AttachmentsTab, SectionAttachments, OpinionsTab, ConsultationsTab } = parts
  const screen = useRef<HTMLElement>(null)
  // What has the keyboard is a dossier now, and no longer the list that lies under it.
  useEffect(() => screen.current?.querySelector<HTMLElement>('[role=listbox]')?.focus(), [])
  const to = (next: { section?: string | undefined; tab?: string | undefined }) => {
    const { section: nextSection = section, tab: nextTab } = next
    replaceRoute({
      page: 'dossiers',
      dossierId: dossier.id,
      ...(nextSection === undefined ? {} : { section: nextSection }),
      ...(nextTab === undefined ? {} : { tab: nextTab }),
    })
  }
  const bodies: Partial<Record<Tab, ReactNode>> = {
    sections: (
      <SectionsTab
        dossier={dossier}
        section={section}
        onSection={(next) => to({ section: next })}
        footerOf={(id) =>
          SectionAttachments && <SectionAttachments key={id} dossier={dossier} section={id} recordId={null} />
        }
      />
    ),
    ...(AttachmentsTab && { attachments: <AttachmentsTab dossier={dossier} /> }),
    steps: <StepsTab dossier={dossier} />,
    history: <HistoryTab dossier={dossier} />,
    ...(OpinionsTab && { opinions: <OpinionsTab dossier={dossier} /> }),
    ...(ConsultationsTab && { consultations: <ConsultationsTab dossier={dossier} /> }),
  }
  const names = (Object.keys(text.page.tabs) as Tab[]).filter((name) => bodies[name] !== undefined)
  const active = names.find((name) => name === tab) ?? 'sections'
  return (
    <section ref={screen} className="ui-view" aria-label={`${dossier.person.name} ${dossier.year}`}>
      <DossierHeader dossier={dossier} parts={parts} />
      <Tabs
        className="dossier-tabs"
        activeKey={active}
        onChange={(key) => to({ tab: key })}
        items={names.map((name) => ({ key: name, label: text.page.tabs[name], children: bodies[name] }))}
      />
    </section>
  )
}
