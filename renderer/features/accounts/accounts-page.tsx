import { useQuery } from '@tanstack/react-query'
import { Button, Segmented } from 'antd'
import { useRef, useState } from 'react'
import { shell } from '../../data/data.ts'
import { useIsPreviewing, useMay } from '../../data/session.ts'
import { useFilled } from '../../data/use-filled.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { AccountDrawer } from './account-drawer.tsx'
import { AccountsList } from './accounts-list.tsx'
import { accountsQueries } from './accounts-queries.ts'
import { PowersTable } from './powers-table.tsx'
import './accounts.css'

type Tab = keyof typeof text.tabs
const tabs = (Object.keys(text.tabs) as Tab[]).map((value) => ({ value, label: text.tabs[value] }))

/** 账号与权限: the accounts and one of them beside, or the table of powers. */
export function AccountsPage() {
  const { data: accounts, error, refetch } = useQuery(accountsQueries.list())
  const mayManage = useMay('accounts.manage')
  const isPreviewing = useIsPreviewing()
  const [tab, setTab] = useState<Tab>('accounts')
  /** The id of an account, or `new`. */
  const [opened, setOpened] = useState<string | null>(null)
  const page = useRef<HTMLElement>(null)
  useFilled(accounts || error ? 'accounts' : null)
  useShortcut('ctrl+n', () => {
    // What is being typed into a form stays there.
    if (mayManage && tab === 'accounts' && opened === null) setOpened('new')
  })

  if (error || !accounts) {
    return (
      <section className="ac">
        <header className="ac-bar">
          <h2>{text.title}</h2>
        </header>
        {error ? <Failed title={text.failed} error={error} onRetry={() => void refetch()} /> : <LoadingSkeleton />}
      </section>
    )
  }
  const account = accounts.find(({ id }) => id === opened)
  function close() {
    setOpened(null)
    page.current?.querySelector<HTMLElement>('tr[tabindex]')?.focus()
  }

  return (
    <section ref={page} className="ac">
      <header className="ac-bar">
        <h2>{text.title}</h2>
        <Segmented value={tab} onChange={setTab} options={tabs} />
        <span className="ac-space" />
        {tab === 'powers' && <Button onClick={() => void shell('print', {})}>{text.print}</Button>}
        {tab === 'accounts' && (
          <PowerButton
            power="accounts.manage"
            type="primary"
            disabled={opened !== null}
            title="Ctrl+N"
            onClick={() => setOpened('new')}
          >
            {text.create}
          </PowerButton>
        )}
        {tab === 'accounts' && !mayManage && !isPreviewing && <span className="ac-muted">{text.readOnly}</span>}
      </header>
      {tab === 'powers' ? (
        <PowersTable />
      ) : (
        <div className="ac-body">
          <AccountsList
            accounts={accounts}
            opened={opened}
            onOpen={(id) => {
              // An unsaved form asks before it is left; it is left by its own buttons.
              if (page.current?.querySelector('.ac-drawer[data-changed=true]') === null) setOpened(id)
            }}
          />
          {(account || opened === 'new') && (
            <AccountDrawer
              key={account ? `${account.id}:${account.revision}` : 'new'}
              account={account ?? null}
              onClose={close}
            />
          )}
        </div>
      )}
    </section>
  )
}
