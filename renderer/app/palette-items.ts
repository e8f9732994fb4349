import { demoAccounts } from '@shared/demo/demo-accounts.ts'
import type { PersonId, PersonRow } from '@shared/people/model.ts'
import type { ReactNode } from 'react'
import { navigate, openPage, type PageName } from '../data/route.ts'
import { lockNow } from '../data/session.ts'
import { appText } from '../text/app-text.ts'
import { rolesText } from '../text/roles-text.ts'
import type { Page } from './pages.tsx'

export interface PaletteItem {
  readonly id: string
  readonly group: string
  readonly label: string
  /** Drawn instead of the label. */
  readonly content?: ReactNode
  readonly hint?: string
  /** Lower case; what else it answers to: pinyin initials, other words. */
  readonly aliases?: string
  readonly run: () => void
}

/** What the user menu does, by name. */
export interface AccountActs {
  readonly onChangePassword: () => void
  readonly onShowSignIns: () => void
  readonly onSwitchUser: () => void
  readonly onSwitchDemo: (loginName: string) => void
}

/** Pages and commands that answer to what was typed; all of them while nothing is. */
export function fixedItems(
  text: string,
  pages: readonly Page[],
  isDemo: boolean,
  acts: AccountActs,
): readonly PaletteItem[] {
  const group = appText.commands
  const has = (page: PageName) => pages.some(({ name }) => name === page)
  const items: readonly PaletteItem[] = [
    ...pages.map(({ name, label, aliases }) => ({
      id: `page:${name}`,
      group: appText.pages,
      label,
      aliases,
      run: () => openPage(name),
    })),
    ...(has('import')
      ? [{ id: 'import', group, label: appText.openImport, aliases: 'drtz', run: () => openPage('import') }]
      : []),
    ...(has('export')
      ? [{ id: 'export', group, label: appText.openExport, aliases: 'dchmc', run: () => openPage('export') }]
      : []),
    ...(isDemo ? demoItems(acts) : accountItems(acts)),
  ]
  const wanted = text.trim().toLowerCase()
  return items.filter(({ label, aliases }) => `${label} ${aliases ?? ''}`.toLowerCase().includes(wanted))
}

function demoItems({ onSwitchDemo }: AccountActs): readonly PaletteItem[] {
  return demoAccounts.map(({ loginName, displayName, roles: held }) => ({
    id: `demo:${loginName}`,
    group: appText.commands,
    label: `${appText.switchDemo}：${displayName}`,
    hint: rolesText(held),
    aliases: 'qhyszh qiehuan yanshi',
    run: () => onSwitchDemo(loginName),
  }))
}

/** The demo has no password, so nobody could come back in. */
function accountItems({ onChangePassword, onShowSignIns, onSwitchUser }: AccountActs): readonly PaletteItem[] {
  const group = appText.commands
  return [
    { id: 'lock', group, label: appText.lock, hint: 'Ctrl L', aliases: 'sd suoding', run: () => void lockNow() },
    { id: 'password', group, label: appText.changePassword, aliases: 'xgmm mima', run: onChangePassword },
    { id: 'sign-ins', group, label: appText.signIns.title, aliases: 'brdljl denglu', run: onShowSignIns },
    { id: 'switch-user', group, label: appText.switchUser, aliases: 'qhyh 退出登录 tcdl tuichu', run: onSwitchUser },
  ]
}

export function personItem({ id, name, communityName, partyPost, committeePost }: PersonRow): PaletteItem {
  const posts = [partyPost, committeePost].filter(Boolean).join('、')
  return {
    id: `person:${id}`,
    group: appText.people,
    label: name,
    hint: [communityName ?? appText.noCommunity, posts].filter(Boolean).join('　'),
    run: () => openPerson(id),
  }
}

function openPerson(personId: PersonId): void {
  navigate({ page: 'people', personId })
}
