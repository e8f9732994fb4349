import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import type { DossierFilter, DossierRow } from '@shared/dossier/model.ts'
import { rowsAtHand } from '../../data/row-windows.ts'
import { useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { dossierText } from '../../text/dossier-text.ts'
import type { DossierParts } from './dossier-parts.ts'
import { placeStore, sortStore } from './dossier-place.ts'
import { dossierWindows } from './dossier-queries.ts'

const text = dossierText.documentsOf

interface Props {
  readonly year: number
  readonly filter: DossierFilter
  readonly parts: DossierParts
}

const mostRows = 20_000

/** What can be printed of the list: made and previewed by the documents feature. */
export function ListDocuments({ year, filter, parts: { openDocument } }: Props) {
  const mayArchive = useMay('dossiers.archive')
  const { selected } = useStore(placeStore)
  const sort = useStore(sortStore)
  if (!openDocument) return null
  const { communityId } = filter
  const picked = () =>
    rowsAtHand(dossierWindows(year, filter, sort), mostRows, ({ personId }: DossierRow) => selected.has(personId))
  const ids = () =>
    picked().flatMap(({ state, dossierId }) =>
      dossierId && (state === 'archived' || state === 'transferred') ? [dossierId] : [],
    )
  const items = [
    {
      key: 'communitySummary',
      label: text.communitySummary,
      disabled: communityId === null,
      title: communityId === null ? text.communitySummaryHint : '',
      onClick: () => communityId !== null && openDocument({ kind: 'communitySummary', communityId, year }),
    },
    ...(mayArchive
      ? [
          {
            key: 'transferList',
            label: text.transferList,
            disabled: selected.size === 0 || ids().length === 0,
            title: text.transferListHint,
            onClick: () => openDocument({ kind: 'transferList', ids: ids(), receiver: '' }),
          },
          {
            key: 'appraisalList',
            label: text.appraisalList,
            onClick: () => openDocument({ kind: 'appraisalList', year }),
          },
        ]
      : []),
  ]
  return (
    <Dropdown trigger={['click']} menu={{ items }}>
      <Button>
        {dossierText.documents}
        <DownOutlined />
      </Button>
    </Dropdown>
  )
}
