import './disclosures.css'
import { Segmented } from 'antd'
import { useState } from 'react'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import { replaceRoute, type Route, useRouteOf } from '../../data/route.ts'
import { disclosureText as text } from '../../text/disclosure-text.ts'
import { LayeredPage } from '../../ui/layered-page.tsx'
import { BoardView } from './board/board-view.tsx'
import { type DisclosureParts, PartsOfDisclosure } from './disclosure-parts.ts'
import { FiguresView } from './figures/figures-view.tsx'
import { PublicationScreen } from './publication/publication-screen.tsx'

interface Props {
  readonly parts: DisclosureParts
}

type View = NonNullable<Extract<Route, { page: 'disclosures' }>['view']>

const views = Object.entries(text.views).map(([value, label]) => ({ value: value as View, label }))

/** 公开目录: board, catalogue or figures, and over them the publication that is open. */
export function DisclosuresPage({ parts }: Props) {
  const { disclosureId, catalogueId, view: asked = 'board' } = useRouteOf('disclosures')
  const [view, setView] = useState<View>('board')
  const isOpen = disclosureId !== undefined
  // Under an open publication the view stays that it was opened from.
  const shown = isOpen ? view : asked
  if (shown !== view) setView(shown)
  const tabs = (
    <>
      <h2>{text.title}</h2>
      <Segmented
        aria-label={text.title}
        value={shown}
        options={views}
        onChange={(next) => replaceRoute({ page: 'disclosures', view: next })}
      />
    </>
  )
  const { CataloguesView } = parts
  return (
    <PartsOfDisclosure value={parts}>
      <LayeredPage
        list={
          <>
            {shown === 'board' && <BoardView tabs={tabs} />}
            {shown === 'catalogue' && <CataloguesView tabs={tabs} catalogueId={catalogueId} />}
            {shown === 'figures' && <FiguresView tabs={tabs} />}
          </>
        }
        opened={isOpen ? <PublicationScreen key={disclosureId} id={disclosureId as DisclosureId} /> : null}
      />
    </PartsOfDisclosure>
  )
}
