import { DownOutlined, SearchOutlined } from '@ant-design/icons'
import { Button, Dropdown, Select, Tooltip } from 'antd'
import { useState } from 'react'
import { demoAccounts } from '@shared/demo/demo-accounts.ts'
import { lockNow, useIsPreviewing, useSignedIn } from '../data/session.ts'
import { useYear } from '../data/year.ts'
import { appText } from '../text/app-text.ts'
import { rolesText } from '../text/roles-text.ts'
import { BackupLight } from '../features/backup/backup-light.tsx'
import { KeyHint } from '../ui/key-hint.tsx'
import type { AccountActs } from './palette-items.ts'

const yearsBack = 8

interface Props extends AccountActs {
  readonly onSearch: () => void
}

export function TopStrip({ onSearch, onChangePassword, onShowSignIns, onSwitchUser, onSwitchDemo }: Props) {
  const { account, street } = useSignedIn()
  const { isDemo } = street
  const isPreviewing = useIsPreviewing()
  const reach =
    account.communityIds === null ? appText.everyCommunity : appText.someCommunities(account.communityIds.length)
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
      <BackupLight />
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{
          items: [
            {
              key: 'who',
              type: 'group' as const,
              label: <WhoIsIn name={account.loginName} held={rolesText(account.roles)} reach={reach} />,
            },
            ...(isDemo ? [{ key: 'demo', type: 'group' as const, label: appText.demoHasNoPassword }] : []),
            { type: 'divider' as const },
            { key: 'lock', disabled: isDemo, label: appText.lock, extra: 'Ctrl L', onClick: () => void lockNow() },
            { key: 'password', disabled: isDemo, label: appText.changePassword, onClick: onChangePassword },
            { key: 'sign-ins', disabled: isDemo, label: appText.signIns.title, onClick: onShowSignIns },
            { type: 'divider' as const },
            isDemo
              ? {
                  key: 'switch-demo',
                  label: appText.switchDemo,
                  disabled: isPreviewing,
                  children: demoAccounts.map(({ loginName, displayName, roles }) => ({
                    key: loginName,
                    label: displayName,
                    extra: rolesText(roles),
                    disabled: loginName === account.loginName,
                    onClick: () => onSwitchDemo(loginName),
                  })),
                }
              : { key: 'switch', label: appText.switchUser, onClick: onSwitchUser },
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

interface WhoProps {
  readonly name: string
  readonly held: string
  readonly reach: string
}

function WhoIsIn({ name, held, reach }: WhoProps) {
  return (
    <span className="top-who">
      {name}
      <span>{held}</span>
      <span>{reach}</span>
    </span>
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
