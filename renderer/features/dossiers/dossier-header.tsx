import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select, Tooltip } from 'antd'
import { useState } from 'react'
import type { Dossier } from '@shared/dossier/model.ts'
import { type DossierAct, dossierActs, type DossierState, dossierStates } from '@shared/dossier/states.ts'
import { replaceRoute } from '../../data/route.ts'
import { useMay } from '../../data/session.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { OfferedButton } from '../../ui/offered-button.tsx'
import { WriteButton } from '../../ui/power-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { ActDialog } from './act-dialog.tsx'
import type { DossierParts } from './dossier-parts.ts'
import { leaveDossier } from './leave-dossier.ts'
import { RemoveDossierDialog } from './remove-dossier-dialog.tsx'
import { StorageDialog } from './storage-dialog.tsx'
import { useRunUnlock } from './use-run-unlock.ts'

interface Props {
  readonly dossier: Dossier
  readonly parts: DossierParts
}

type Opened = DossierAct | 'storage' | 'remove' | null

/** Who, which year, in which state, and what can be done with it now. */
export function DossierHeader({ dossier, parts: { openDocument, saveWorkbook } }: Props) {
  const [opened, setOpened] = useState<Opened>(null)
  const mayEdit = useMay('dossiers.edit')
  const close = () => setOpened(null)
  const { id, person, number, state, year, years, communityName, posts, unlockRequest } = dossier
  const print = () => openDocument?.({ kind: 'booklet', id, sections: null })
  useShortcut('ctrl+p', print, () => openDocument !== undefined)
  const unlock = useRunUnlock(dossier)
  const stored = text.storage.at(dossier.box, dossier.cabinet, dossier.pages)
  const more = [
    ...(openDocument ? [{ key: 'booklet', label: text.documentsOf.booklet, extra: 'Ctrl P', onClick: print }] : []),
    ...(saveWorkbook
      ? [{ key: 'workbook', label: text.documentsOf.workbook, onClick: () => saveWorkbook(dossier) }]
      : []),
    ...(mayEdit
      ? [
          { key: 'storage', label: text.act.storage, onClick: () => setOpened('storage') },
          ...(state === 'draft'
            ? [{ key: 'remove', label: text.act.remove, danger: true, onClick: () => setOpened('remove') }]
            : []),
        ]
      : []),
  ]
  return (
    <header className="ui-bar ui-head dossier-head">
      <Tooltip title={text.page.backTitle}>
        <Button type="text" aria-label={text.page.back} icon={<ArrowLeftOutlined />} onClick={leaveDossier} />
      </Tooltip>
      <h2 title={person.name}>{person.name}</h2>
      <Select
        aria-label={text.page.years}
        className="dossier-years"
        popupMatchSelectWidth={false}
        value={id}
        onChange={(dossierId) => replaceRoute({ page: 'dossiers', dossierId })}
        options={years.map((one) => ({
          value: one.id,
          label: text.page.yearOf(one.year, dossierStates[one.state]),
        }))}
        labelRender={() => `${year} 年`}
      />
      <StateMark state={text.marks[state]}>{dossierStates[state]}</StateMark>
      <span className="ui-head-facts" title={[communityName, posts, number, stored].filter(Boolean).join('　')}>
        <span>{communityName ?? text.page.noCommunity}</span>
        {posts && <span>{posts}</span>}
        <span>{number}</span>
        {stored && <span>{stored}</span>}
      </span>
      <span className="ui-space" />
      {unlockRequest?.state === 'open' && <StateMark state="soon">{text.act.unlockWaits(unlockRequest.by)}</StateMark>}
      {unlock.isOffered && (
        <WriteButton type="primary" loading={unlock.isRunning} onClick={unlock.run}>
          {text.act.unlockNow}
        </WriteButton>
      )}
      {actsOf(dossier).map(({ act, refusal }, at) => (
        <OfferedButton
          key={act}
          label={dossierActs[act].label}
          refusal={refusal}
          isFirst={at === 0 && !unlock.isOffered && act !== 'unlock'}
          onClick={() => setOpened(act)}
        />
      ))}
      {more.length > 0 && (
        <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: more }}>
          <Button>
            {text.act.more}
            <DownOutlined />
          </Button>
        </Dropdown>
      )}
      {opened === 'storage' && <StorageDialog dossier={dossier} onClose={close} />}
      {opened === 'remove' && <RemoveDossierDialog dossier={dossier} onClose={close} />}
      {opened !== null && opened !== 'storage' && opened !== 'remove' && (
        <ActDialog dossier={dossier} act={opened} onClose={close} />
      )}
    </header>
  )
}

/** Those that belong to the state it is in, the way forward first; the others would only be refused. */
function actsOf({ offers, state, unlockRequest }: Dossier) {
  const belongs = (act: DossierAct) => (dossierActs[act].from as readonly DossierState[]).includes(state)
  const order: readonly DossierAct[] = [
    'submit',
    'communityReview',
    'confirm',
    'archive',
    'transfer',
    'sendBack',
    'unlock',
  ]
  return offers
    .filter(({ act }) => belongs(act) && !(act === 'unlock' && unlockRequest !== null))
    .toSorted((one, other) => order.indexOf(one.act) - order.indexOf(other.act))
}
