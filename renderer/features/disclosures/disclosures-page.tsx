import './disclosures.css'
import { Segmented } from 'antd'
import { useContext, useState } from 'react'
import type { DisclosureId } from '@shared/disclosure/model.ts'
import { replaceRoute, type Route, useRoute } from '../../data/route.ts'
import { disclosureText as text } from '../../text/disclosure-text.ts'
import { ScreenActive } from '../../ui/use-shortcut.ts'
import { BoardView } from './board/board-view.tsx'
import { type DisclosureParts, PartsOfDisclosure } from './disclosure-parts.ts'
import { FiguresView } from './figures/figures-view.tsx'
import { PublicationScreen } from './publication/publication-screen.tsx'

interface Props {
  readonly parts: DisclosureParts
}

type OwnRoute = Extract<Route, { page: 'disclosures' }>
type View = NonNullable<OwnRoute['view']>

const views = Object.entries(text.views).map(([value, label]) => ({ value: value as View, label }))

/** 公开目录: board, catalogue or figures, and over them the publication that is open. */
export function DisclosuresPage({ parts }: Props) {
  const route = useRoute()
  const isFront = useContext(ScreenActive)
  const [kept, setKept] = useState<OwnRoute>({ page: 'disclosures' })
  const [view, setView] = useState<View>('board')
  // While another page is in front, this one stays as it was left.
  const own = route.page === 'disclosures' ? route : kept
  if (own !== kept) setKept(own)
  const { disclosureId, catalogueId } = own
  const isOpen = disclosureId !== undefined
  // Under an open publication the view stays that it was opened from.
  const shown = isOpen ? view : (own.view ?? 'board')
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
      <div className="dis-page">
        <div className="dis-layer" hidden={isOpen}>
          <ScreenActive value={isFront && !isOpen}>
            {shown === 'board' && <BoardView tabs={tabs} />}
            {shown === 'catalogue' && <CataloguesView tabs={tabs} catalogueId={catalogueId} />}
            {shown === 'figures' && <FiguresView tabs={tabs} />}
          </ScreenActive>
        </div>
        {isOpen && (
          <div className="dis-layer">
            <PublicationScreen key={disclosureId} id={disclosureId as DisclosureId} />
          </div>
        )}
      </div>
    </PartsOfDisclosure>
  )
}
