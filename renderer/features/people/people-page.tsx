import './people-page.css'
import { type KeyboardEvent, useRef } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { useRouteOf } from '../../data/route.ts'
import { useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { CommunityTree } from './community-tree.tsx'
import { closePerson, editingStore } from './people-place.ts'
import { PeopleList } from './people-list.tsx'
import { PersonDrawer } from './person-drawer.tsx'

/** 人员与班子: communities at the left, people in the middle, one person at the right. */
export function PeoplePage() {
  const { personId: open } = useRouteOf('people')
  const personId = (open as PersonId | undefined) ?? null
  const editing = useStore(editingStore)
  const mayEdit = useMay('people.edit')
  const isOpen = personId !== null || (editing === 'new' && mayEdit)

  const page = useRef<HTMLDivElement>(null)
  const focusList = () => page.current?.querySelector<HTMLElement>('[role=grid]')?.focus()

  useShortcut('ctrl+n', () => {
    if (mayEdit) editingStore.set('new')
  })
  useShortcut('f2', () => {
    if (mayEdit && personId !== null) editingStore.set(personId)
  })

  function onKeyDown(event: KeyboardEvent) {
    // The form asks first and takes this key for itself; what lies above the page is not ours.
    if (event.key !== 'Escape' || event.defaultPrevented || !event.currentTarget.contains(event.target as Node)) return
    if (document.querySelector('.ant-popover:not(.ant-popover-hidden)')) return
    if (isOpen && editing === null) closePerson()
  }

  return (
    <div ref={page} className="people-page" onKeyDown={onKeyDown}>
      <CommunityTree />
      <PeopleList />
      {isOpen && <PersonDrawer personId={personId} onLeft={focusList} />}
    </div>
  )
}
