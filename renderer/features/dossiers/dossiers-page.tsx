import './dossiers.css'
import { useContext, useState } from 'react'
import type { DossierId } from '@shared/dossier/model.ts'
import { type Route, useRoute } from '../../data/route.ts'
import { ScreenActive } from '../../ui/use-shortcut.ts'
import { DossierList } from './dossier-list.tsx'
import { type DossierParts, PartsOfDossier } from './dossier-parts.ts'
import { DossierScreen } from './dossier-screen.tsx'

interface Props {
  readonly parts: DossierParts
}

type OwnRoute = Extract<Route, { page: 'dossiers' }>

/** 廉洁档案: the list of the year, and over it the dossier that is open. */
export function DossiersPage({ parts }: Props) {
  const route = useRoute()
  const isFront = useContext(ScreenActive)
  const [kept, setKept] = useState<OwnRoute>({ page: 'dossiers' })
  // While another page is in front, this one stays as it was left.
  const own = route.page === 'dossiers' ? route : kept
  if (own !== kept) setKept(own)
  const { dossierId } = own
  const isOpen = dossierId !== undefined
  return (
    <div className="dossier-page">
      <div className="dossier-layer" hidden={isOpen}>
        <ScreenActive value={isFront && !isOpen}>
          <DossierList parts={parts} />
        </ScreenActive>
      </div>
      {isOpen && (
        <div className="dossier-layer">
          <PartsOfDossier value={parts}>
            <DossierScreen
              key={dossierId}
              id={dossierId as DossierId}
              section={own.section}
              tab={own.tab}
              parts={parts}
            />
          </PartsOfDossier>
        </div>
      )}
    </div>
  )
}
