import './catalogues.css'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { CatalogueHead } from '@shared/disclosure/model.ts'
import { catalogueText as text } from '../../text/catalogue-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { CatalogueBar } from './catalogue-bar.tsx'
import { CatalogueItems } from './catalogue-items.tsx'
import { catalogueQueries } from './catalogue-queries.ts'
import { ImportDialog } from './import-dialog.tsx'
import { useMakeStarter } from './make-catalogue.ts'

interface Props {
  readonly tabs: ReactNode
  readonly catalogueId: string | undefined
}

/** 目录: the versions of the street's catalogue, and the items of the one in view. */
export function CataloguesView({ tabs, catalogueId }: Props) {
  const { data: catalogues, error, refetch } = useQuery(catalogueQueries.list)
  const shown = catalogues && chosenOf(catalogues, catalogueId)
  const head = <header className="ui-bar">{tabs}</header>
  if (error && !catalogues)
    return (
      <section className="ui-view">
        {head}
        <Failed error={error} title={text.failed} onRetry={() => void refetch()} />
      </section>
    )
  if (!catalogues)
    return (
      <section className="ui-view">
        {head}
        <LoadingSkeleton />
      </section>
    )
  if (!shown)
    return (
      <section className="ui-view">
        {head}
        <NoCatalogue />
      </section>
    )
  return (
    <section className="ui-view">
      <CatalogueBar tabs={tabs} catalogues={catalogues} shown={shown} />
      <CatalogueItems key={shown.id} catalogue={shown} />
    </section>
  )
}

/** The one asked for; else a draft that is worked on, else that in force. */
function chosenOf(catalogues: readonly CatalogueHead[], asked: string | undefined): CatalogueHead | undefined {
  const of = (state: CatalogueHead['state']) => catalogues.find((one) => one.state === state)
  return catalogues.find(({ id }) => id === asked) ?? of('inForce') ?? of('draft') ?? catalogues[0]
}

function NoCatalogue() {
  const starter = useMakeStarter()
  const [isImporting, setImporting] = useState(false)
  return (
    <>
      <Empty
        title={text.emptyTitle}
        action={
          <span className="cat-acts">
            <PowerButton
              power="disclosure.manage"
              type="primary"
              loading={starter.isPending}
              onClick={() => starter.mutate()}
            >
              {text.starter}
            </PowerButton>
            <PowerButton power="disclosure.manage" onClick={() => setImporting(true)}>
              {text.importFile}
            </PowerButton>
          </span>
        }
      >
        {text.empty}
      </Empty>
      {isImporting && <ImportDialog onClose={() => setImporting(false)} />}
    </>
  )
}
