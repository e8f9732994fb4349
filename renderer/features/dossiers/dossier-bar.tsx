import { DownOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Dropdown } from 'antd'
import { type BatchAct, batchActs } from '@shared/dossier/contract.ts'
import type { DossierFilter } from '@shared/dossier/model.ts'
import { dossierActs, dossierStates } from '@shared/dossier/states.ts'
import type { Power } from '@shared/security/powers.ts'
import { useIsPreviewing, useSignedIn } from '../../data/session.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { FilterChips } from '../../ui/filter/filter-chips.tsx'
import { ListSearch } from '../../ui/filter/list-search.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { DossierFilterMenu } from './dossier-filter-menu.tsx'
import type { DossierParts } from './dossier-parts.ts'
import { setFilter } from './dossier-place.ts'
import { dossierQueries } from './dossier-queries.ts'
import { ListDocuments } from './list-documents.tsx'

interface Props {
  readonly year: number
  readonly filter: DossierFilter
  readonly parts: DossierParts
  readonly onBatch: (act: BatchAct) => void
  /** The search is left towards the list. */
  readonly onDone: () => void
}

export function DossierBar({ year, filter, parts, onBatch, onDone }: Props) {
  const { powers } = useSignedIn().account
  const isPreviewing = useIsPreviewing()
  const acts = batchActs.filter((act) => powers.includes(powerOf(act)))

  return (
    <>
      <div className="ui-bar">
        <h2>{text.title}</h2>
        <ListSearch
          text={filter.text}
          onText={(typed) => setFilter({ text: typed })}
          label={text.searchLabel}
          hint={text.searchHint}
          onDone={onDone}
        />
        <DossierFilterMenu filter={filter} />
        <span className="ui-space" />
        <ListDocuments year={year} filter={filter} parts={parts} />
        {acts.length > 0 && !isPreviewing && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: acts.map((act) => ({ key: act, label: text.acts[act] })),
              onClick: ({ key }) => onBatch(key as BatchAct),
            }}
          >
            <Button>
              {text.batch}
              <DownOutlined />
            </Button>
          </Dropdown>
        )}
        <PowerButton power="dossiers.edit" type="primary" onClick={() => onBatch('create')}>
          {text.acts.create}
        </PowerButton>
      </div>
      <DossierChips filter={filter} />
    </>
  )
}

function powerOf(act: BatchAct): Power {
  return act === 'create' || act === 'rollOver' ? 'dossiers.edit' : dossierActs[act].power
}

function DossierChips({ filter }: { readonly filter: DossierFilter }) {
  const communities = useQuery(dossierQueries.communities).data
  const { communityId, state, onlyFindings, text: typed } = filter
  const community = communities?.find(({ id }) => id === communityId)?.name ?? text.community
  return (
    <FilterChips<Partial<DossierFilter>>
      onRemove={setFilter}
      chips={[
        communityId !== null && { label: community, without: { communityId: null } },
        state !== null && {
          label: state === 'missing' ? text.missing : dossierStates[state],
          without: { state: null },
        },
        onlyFindings && { label: text.chips.findings, without: { onlyFindings: false } },
        typed !== '' && { label: text.chips.text(typed), without: { text: '' } },
      ]}
    />
  )
}
