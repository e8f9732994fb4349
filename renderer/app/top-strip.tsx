import { DownOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select, Tooltip } from 'antd'
import { useState } from 'react'
import { notify } from '../data/messages.ts'
import { lockNow, signOut, useSignedIn } from '../data/session.ts'
import { useYear } from '../data/year.ts'
import { appText } from '../text/app-text.ts'
import { KeyHint } from '../ui/key-hint.tsx'

const yearsBack = 8

interface Props {
  readonly onSearch: () => void
  readonly onChangePassword: () => void
}

export function TopStrip({ onSearch, onChangePassword }: Props) {
  const { account, street } = useSignedIn()
  const { isDemo } = street
  return (
    <header className="top">
      <b className="top-street" title={street.name}>
        {street.name}
      </b>
      {isDemo && (
        <Tooltip title={appText.demo + appText.demoRest}>
          <span className="top-demo">
            ▲ {appText.demo}
            <span>{appText.demoRest}</span>
          </span>
        </Tooltip>
      )}
      <YearSwitch />
      <button type="button" className="top-search" onClick={onSearch}>
        <SearchOutlined />
        <span>{appText.search}</span>
        <KeyHint keys="Ctrl K" />
      </button>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            ...(isDemo ? [{ key: 'demo', type: 'group' as const, label: appText.demoHasNoPassword }] : []),
            { key: 'lock', disabled: isDemo, label: appText.lock, extra: 'Ctrl L', onClick: () => void lockNow() },
            { key: 'password', disabled: isDemo, label: appText.changePassword, onClick: onChangePassword },
            { type: 'divider' as const },
            {
              key: 'out',
              disabled: isDemo,
              label: appText.signOut,
              onClick: () => void signOut().catch(notify.failure),
            },
          ],
        }}
      >
        <Button type="text" className="top-user" aria-label={appText.userMenu(account.displayName)}>
          {account.displayName}
          <DownOutlined />
        </Button>
      </Dropdown>
    </header>
  )
}

function YearSwitch() {
  const [year, setYear] = useYear()
  const [years] = useState(yearsToChoose)
  return (
    <Select
      aria-label={appText.yearLabel}
      className="top-year"
      value={year}
      onChange={setYear}
      options={years.map((value) => ({ value, label: appText.year(value) }))}
    />
  )
}

function yearsToChoose(): readonly number[] {
  const newest = new Date().getFullYear() + 1
  return Array.from({ length: yearsBack }, (_, index) => newest - index)
}
