import type { PersonId, PersonRow } from '@shared/people/model.ts'
import { notify } from '../data/messages.ts'
import { navigate, openPage } from '../data/route.ts'
import { lockNow, signOut } from '../data/session.ts'
import { appText } from '../text/app-text.ts'
import { pages } from './pages.tsx'

export interface PaletteItem {
  readonly id: string
  readonly group: string
  readonly label: string
  readonly hint?: string
  /** Lower case; what else it answers to: pinyin initials, other words. */
  readonly aliases?: string
  readonly run: () => void
}

const pageAliases: Readonly<Record<string, string>> = {
  people: 'ryybz renyuan 花名册 班子',
  import: 'tzdr daoru',
  export: 'bbdc daochu',
  settings: 'sz shezhi 街道 锁屏',
}

/** Pages and commands that answer to what was typed; all of them while nothing is. */
export function fixedItems(text: string, isDemo: boolean, onChangePassword: () => void): readonly PaletteItem[] {
  const group = appText.commands
  const items: readonly PaletteItem[] = [
    ...pages.map(({ name, label }) => ({
      id: `page:${name}`,
      group: appText.pages,
      label,
      aliases: pageAliases[name] ?? '',
      run: () => openPage(name),
    })),
    { id: 'import', group, label: appText.openImport, aliases: 'drtz', run: () => openPage('import') },
    { id: 'export', group, label: appText.openExport, aliases: 'dchmc', run: () => openPage('export') },
    ...(isDemo ? [] : accountItems(onChangePassword)),
  ]
  const wanted = text.trim().toLowerCase()
  return items.filter(({ label, aliases }) => `${label} ${aliases ?? ''}`.toLowerCase().includes(wanted))
}

/** The demo has no password, so nobody could come back in. */
function accountItems(onChangePassword: () => void): readonly PaletteItem[] {
  const group = appText.commands
  return [
    { id: 'lock', group, label: appText.lock, hint: 'Ctrl L', aliases: 'sd suoding', run: () => void lockNow() },
    { id: 'password', group, label: appText.changePassword, aliases: 'xgmm mima', run: onChangePassword },
    {
      id: 'sign-out',
      group,
      label: appText.signOut,
      aliases: 'tcdl tuichu',
      run: () => void signOut().catch(notify.failure),
    },
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
