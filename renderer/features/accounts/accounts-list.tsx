import type { AccountRow } from '@shared/accounts/contract.ts'
import { roles as allRoles } from '@shared/security/roles.ts'
import { Table, type TableColumnsType, Tooltip } from 'antd'
import type { KeyboardEvent } from 'react'
import { useSignedIn } from '../../data/session.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { AccountState } from './account-state.tsx'

interface Props {
  readonly accounts: readonly AccountRow[]
  readonly opened: string | null
  readonly onOpen: (id: string) => void
}

export function AccountsList({ accounts, opened, onOpen }: Props) {
  const me = useSignedIn().account.id
  const { columns } = text
  const drawn: TableColumnsType<AccountRow> = [
    { title: columns.loginName, dataIndex: 'loginName', width: 128, ellipsis: true },
    {
      title: columns.displayName,
      dataIndex: 'displayName',
      width: 112,
      ellipsis: true,
      render: (name: string, { id }) => (id === me ? `${name}（${text.you}）` : name),
    },
    { title: columns.roles, key: 'roles', ellipsis: true, render: (_, { roles }) => <Cut>{rolesInWords(roles)}</Cut> },
    { title: columns.communities, key: 'communities', width: 88, render: (_, account) => reach(account) },
    { title: columns.state, key: 'state', width: 96, render: (_, account) => <AccountState account={account} /> },
    {
      title: columns.lastSignIn,
      dataIndex: 'lastSignInAt',
      width: 136,
      align: 'center',
      render: (at: string | null) => (at === null ? <span className="ac-muted">{text.never}</span> : localMinute(at)),
    },
  ]
  const disabled = accounts.filter(({ disabledAt }) => disabledAt !== null).length
  return (
    <div className="ac-list">
      <div className="ac-table" onKeyDown={moveFocus}>
        <Table<AccountRow>
          size="middle"
          rowKey="id"
          columns={drawn}
          dataSource={accounts}
          pagination={false}
          sticky
          rowClassName={({ id, disabledAt }) => rowClass(id === opened, disabledAt !== null)}
          onRow={({ id }) => ({
            tabIndex: 0,
            onClick: () => onOpen(id),
            onKeyDown: (event) => {
              if (event.key === 'Enter' && event.target === event.currentTarget) onOpen(id)
            },
          })}
        />
        {accounts.length === 1 && <p className="ac-only">{text.onlyOne}</p>}
      </div>
      <footer className="ac-foot">
        <span>{text.count(accounts.length, disabled)}</span>
        <span className="ac-space" />
        <span>{text.keys}</span>
      </footer>
    </div>
  )
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('tr[tabindex]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  if (at < 0) return
  event.preventDefault()
  rows[Math.min(rows.length - 1, Math.max(0, at + step))]?.focus()
}

function Cut({ children }: { readonly children: string }) {
  return (
    <Tooltip title={children} placement="topLeft">
      <span>{children}</span>
    </Tooltip>
  )
}

function rolesInWords(held: AccountRow['roles']): string {
  return held.map((role) => allRoles[role].label).join('、')
}

function reach({ communityIds }: AccountRow): string {
  return communityIds === null ? text.everyCommunity : text.someCommunities(communityIds.length)
}

function rowClass(isOpen: boolean, isDisabled: boolean): string {
  return ['ac-row', isOpen && 'is-open', isDisabled && 'is-disabled'].filter(Boolean).join(' ')
}
