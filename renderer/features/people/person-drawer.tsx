import './person-drawer.css'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { type KeyboardEvent, type PointerEvent, useDeferredValue, useRef } from 'react'
import type { PersonId } from '@shared/people/model.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import { usePreference } from '../../data/preferences.ts'
import { useMay } from '../../data/session.ts'
import { useStore } from '../../data/store.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { closePerson, editingStore, filterStore, openPerson } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'
import { PersonForm } from './person-form.tsx'
import { useHasDraft } from './use-has-draft.ts'
import { PersonView } from './person-view.tsx'

interface Props {
  readonly personId: PersonId | null
  /** The form is left: the keyboard goes back to the list. */
  readonly onLeft: () => void
}

const narrowest = 340
const widest = 640
const keyStep = 20

/** The person at the right of the list: to read, to edit, or new. */
export function PersonDrawer({ personId, onLeft }: Props) {
  const box = useRef<HTMLElement>(null)
  const [width, keepWidth] = usePreference<number | null>('people.drawer', null)
  // A form is built in steps that give way to the keyboard.
  const editing = useDeferredValue(useStore(editingStore))
  const mayEdit = useMay('people.edit')
  const resize = (next: number) => keepWidth(Math.round(Math.min(widest, Math.max(narrowest, next))))

  function drag(event: PointerEvent<HTMLElement>) {
    const handle = event.currentTarget
    const right = box.current?.getBoundingClientRect().right ?? 0
    handle.setPointerCapture(event.pointerId)
    const move = (next: globalThis.PointerEvent) => resize(right - next.clientX)
    handle.addEventListener('pointermove', move)
    handle.addEventListener('pointerup', () => handle.removeEventListener('pointermove', move), { once: true })
  }

  function nudge(event: KeyboardEvent) {
    const step = event.key === 'ArrowLeft' ? keyStep : event.key === 'ArrowRight' ? -keyStep : 0
    if (step === 0) return
    event.preventDefault()
    resize((box.current?.offsetWidth ?? narrowest) + step)
  }

  return (
    <aside ref={box} className="people-drawer" aria-label="人员详情" style={width === null ? {} : { width }}>
      <span
        className="people-resize"
        role="separator"
        aria-orientation="vertical"
        aria-label="拖动改变宽度"
        tabIndex={-1}
        onPointerDown={drag}
        onKeyDown={nudge}
      />
      {editing === 'new' && mayEdit ? (
        <NewPerson onLeft={onLeft} />
      ) : (
        personId !== null && <KnownPerson key={personId} personId={personId} onLeft={onLeft} />
      )}
    </aside>
  )
}

function NewPerson({ onLeft }: Pick<Props, 'onLeft'>) {
  const { communityId } = useStore(filterStore)
  return (
    <PersonForm
      key="new"
      person={null}
      communityId={communityId}
      onSaved={(id) => {
        openPerson(id)
        onLeft()
      }}
      onLeave={() => {
        closePerson()
        onLeft()
      }}
    />
  )
}

function KnownPerson({ personId, onLeft }: Pick<Props, 'onLeft'> & { readonly personId: PersonId }) {
  const { data: person, error, refetch } = useQuery(peopleQueries.person(personId))
  const mayEdit = useMay('people.edit')
  const isEditing = useDeferredValue(useStore(editingStore)) === personId
  const hasDraft = useHasDraft(personId)
  if (person === undefined || isErrorCode(error, 'not-found')) {
    if (error === null) return <LoadingSkeleton />
    return (
      <>
        <div className="ui-bar people-bar">
          <span className="ui-space" />
          <Button className="people-close" aria-label="关闭" onClick={closePerson}>
            ×
          </Button>
        </div>
        <Failed error={error} title="这位人员没有载入" onRetry={() => void refetch()} />
      </>
    )
  }
  if (mayEdit && (isEditing || hasDraft)) {
    const view = () => {
      openPerson(personId)
      onLeft()
    }
    return <PersonForm person={person} communityId={null} onSaved={view} onLeave={view} />
  }
  return <PersonView person={person} onEdit={() => editingStore.set(personId)} onClose={closePerson} />
}
