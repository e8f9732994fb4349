import { DownOutlined } from '@ant-design/icons'
import { Button, Dropdown } from 'antd'
import { useState } from 'react'
import { useStore } from '../../../data/store.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { printText } from '../../../text/publication-text.ts'
import { verifyText } from '../../../text/verify-text.ts'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { modeStore, placeStore } from '../disclosure-place.ts'
import { ExportSiteDialog } from '../export-site-dialog.tsx'
import { VerifyDialog } from '../verify-dialog.tsx'
import { printSelected } from '../print-notices.ts'

/** 公示单 of what is selected, and the pages for the web. */
export function PrintMenu() {
  const { selected } = useStore(placeStore)
  const isList = useStore(modeStore) === 'list'
  const [isExporting, setExporting] = useState(false)
  const [isVerifying, setVerifying] = useState(false)
  const hasSome = isList && selected.size > 0
  useShortcut(
    'ctrl+p',
    () => printSelected('A4'),
    () => hasSome,
  )
  const notice = (paper: 'A4' | 'A3') => ({
    key: paper,
    label: printText.notice(paper, hasSome ? selected.size : 0),
    disabled: !hasSome,
    title: hasSome ? '' : printText.chooseFirst,
    onClick: () => printSelected(paper),
  })
  return (
    <>
      <Dropdown
        trigger={['click']}
        menu={{
          items: [
            notice('A4'),
            notice('A3'),
            { key: 'site', label: printText.site, onClick: () => setExporting(true) },
            { key: 'verify', label: verifyText.menu, onClick: () => setVerifying(true) },
          ],
        }}
      >
        <Button aria-label={disclosureText.title + printText.menu}>
          {printText.menu}
          <DownOutlined />
        </Button>
      </Dropdown>
      {isVerifying && <VerifyDialog onClose={() => setVerifying(false)} />}
      {isExporting && <ExportSiteDialog onClose={() => setExporting(false)} />}
    </>
  )
}
