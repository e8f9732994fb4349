import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import type { CatalogueHead } from '@shared/disclosure/model.ts'
import { useMay } from '../../data/session.ts'
import { catalogueText as text } from '../../text/catalogue-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { BasesDialog } from './bases/bases-dialog.tsx'
import { BusyDialog } from './busy-dialog.tsx'
import { CompareDialog } from './compare-dialog.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { InForceDialog } from './in-force-dialog.tsx'
import { showCatalogue, useMakeStarter, useMakeVersion } from './make-catalogue.ts'

interface Props {
  readonly tabs: ReactNode
  readonly catalogues: readonly CatalogueHead[]
  readonly shown: CatalogueHead
}

type Opened = 'inForce' | 'compare' | 'busy' | 'bases' | 'import' | null

export function CatalogueBar({ tabs, catalogues, shown }: Props) {
  const [opened, setOpened] = useState<Opened>(null)
  const mayManage = useMay('disclosure.manage')
  const version = useMakeVersion()
  const starter = useMakeStarter()
  const close = () => setOpened(null)
  const { mark, word } = text.states[shown.state]
  const items = [
    { key: 'compare', label: text.compare, onClick: () => setOpened('compare') },
    { key: 'bases', label: text.bases, onClick: () => setOpened('bases') },
    ...(mayManage
      ? [
          { key: 'version', label: text.newVersion, onClick: () => version.mutate(shown.id) },
          { key: 'busy', label: text.busy, onClick: () => setOpened('busy') },
          { key: 'import', label: text.importFile, onClick: () => setOpened('import') },
          { key: 'starter', label: text.starter, onClick: () => starter.mutate() },
        ]
      : []),
  ]
  return (
    <header className="ui-bar">
      {tabs}
      <Select
        aria-label={text.version}
        className="cat-versions"
        popupMatchSelectWidth={false}
        value={shown.id}
        options={catalogues.map((one) => ({
          value: one.id,
          label: `${text.versionOf(one)}（${text.states[one.state].word}）`,
        }))}
        onChange={showCatalogue}
        labelRender={() => text.versionOf(shown)}
      />
      <StateMark state={mark}>{word}</StateMark>
      {shown.validFrom !== null && <span className="ui-muted">{text.validFrom(shown.validFrom)}</span>}
      <span className="ui-space" />
      {shown.state === 'draft' && (
        <PowerButton power="disclosure.manage" type="primary" onClick={() => setOpened('inForce')}>
          {text.inForce}
        </PowerButton>
      )}
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items }}>
        <Button>
          {text.more}
          <DownOutlined />
        </Button>
      </Dropdown>
      {opened === 'inForce' && <InForceDialog catalogue={shown} onClose={close} />}
      {opened === 'compare' && <CompareDialog catalogues={catalogues} shown={shown} onClose={close} />}
      {opened === 'busy' && <BusyDialog onClose={close} />}
      {opened === 'bases' && <BasesDialog onClose={close} />}
      {opened === 'import' && <ImportDialog onClose={close} />}
    </header>
  )
}
