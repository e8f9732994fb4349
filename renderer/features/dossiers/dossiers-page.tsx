import './dossiers.css'
import type { DossierId } from '@shared/dossier/model.ts'
import { useRouteOf } from '../../data/route.ts'
import { LayeredPage } from '../../ui/layered-page.tsx'
import { DossierList } from './dossier-list.tsx'
import { type DossierParts, PartsOfDossier } from './dossier-parts.ts'
import { DossierScreen } from './dossier-screen.tsx'

interface Props {
  readonly parts: DossierParts
}

/** 廉洁档案: the list of the year, and over it the dossier that is open. */
export function DossiersPage({ parts }: Props) {
  const { dossierId, section, tab } = useRouteOf('dossiers')
  const opened = dossierId !== undefined && (
    <PartsOfDossier value={parts}>
      <DossierScreen key={dossierId} id={dossierId as DossierId} section={section} tab={tab} parts={parts} />
    </PartsOfDossier>
  )
  return <LayeredPage list={<DossierList parts={parts} />} opened={opened || null} />
}
