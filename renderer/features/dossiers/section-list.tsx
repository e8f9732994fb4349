import { useSyncExternalStore, type KeyboardEvent, useEffect, useRef } from 'react'
import type { Dossier, Light, SectionStatus } from '@shared/dossier/model.ts'
import { type ActiveSection, sectionGroups, type SectionGroup } from '@shared/dossier/sections/definition.ts'
import { dossierText as text } from '../../text/dossier-text.ts'
import { type MarkState, StateMark } from '../../ui/state-mark.tsx'
import { movedTo } from '../../ui/table/moving.ts'
import { editStore, placeOf } from './editor/section-edits.ts'
import { sectionShortLabel } from './section-short-label.ts'
import { isChanged } from './editor/sheet-state.ts'

interface Props {
  readonly dossier: Dossier
  readonly sections: readonly ActiveSection[]
  readonly chosen: string
  readonly onChoose: (section: string) => void
  /** Enter: on to the section itself. */
  readonly onEnter: () => void
}

const lights: Readonly<Record<Light, MarkState>> = { done: 'done', doubtful: 'soon', missing: 'open', off: 'open' }

/** Numbers, names, lights and counts of the sections, by group. */
export function SectionList({ dossier, sections, chosen, onChoose, onEnter }: Props) {
  const list = useRef<HTMLDivElement>(null)
  const edits = useSyncExternalStore(editStore.subscribe, editStore.get)
  const statuses = new Map(dossier.statuses.map((status) => [status.section, status]))
  const groups = Object.entries(sectionGroups)
    .map(([group, label]) => ({ label, members: sections.filter((one) => one.group === (group as SectionGroup)) }))
    .filter(({ members }) => members.length > 0)
  const order = groups.flatMap(({ members }) => members.map(({ id }) => id))
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])

  function onKeyDown(event: KeyboardEvent) {
    const to = movedTo(event.key, order.indexOf(chosen), order.length, 8)
    const next = to === undefined ? undefined : order[to]
    if (next !== undefined) onChoose(next)
    else if (event.key === 'Enter' || event.key === 'F2' || event.key === 'ArrowRight') onEnter()
    else return
    event.preventDefault()
  }

  return (
    <div
      ref={list}
      className="dossier-sections"
      role="listbox"
      tabIndex={0}
      aria-label={text.page.sectionList}
      aria-activedescendant={`dossier-section-${chosen}`}
      onKeyDown={onKeyDown}
    >
      {groups.map(({ label, members }) => (
        <div key={label} role="group" aria-label={label}>
          <h3>{label}</h3>
          {members.map((section) => {
            const edit = edits.get(placeOf(dossier.id, section.id))
            return (
              <SectionEntry
                key={section.id}
                section={section}
                status={statuses.get(section.id)}
                isChosen={section.id === chosen}
                isUnsaved={edit !== undefined && isChanged(edit.state)}
                onChoose={() => onChoose(section.id)}
              />
            )
          })}
        </div>
      ))}
      <p className="dossier-lights" role="presentation" title={text.section.lightsHint}>
        {(['done', 'soon', 'open'] as const).map((state) => (
          <StateMark key={state} state={state}>
            {text.section.lights[state]}
          </StateMark>
        ))}
      </p>
    </div>
  )
}

interface EntryProps {
  readonly section: ActiveSection
  readonly status: SectionStatus | undefined
  readonly isChosen: boolean
  readonly isUnsaved: boolean
  readonly onChoose: () => void
}

function SectionEntry({ section, status, isChosen, isUnsaved, onChoose }: EntryProps) {
  const why = isUnsaved ? text.section.keptElsewhere : (status?.why ?? '')
  const isOld = status?.isToConfirm === true || status?.isStale === true
  const note = isUnsaved
    ? text.section.unsaved
    : isOld
      ? text.section.toConfirmShort
      : status?.state === 'none'
        ? text.section.noneShort
        : status && status.records > 0 && section.kind === 'records'
          ? String(status.records)
          : ''
  return (
    <div
      id={`dossier-section-${section.id}`}
      role="option"
      aria-selected={isChosen}
      aria-label={`${section.number} ${section.label}`}
      aria-description={why}
      className={`dossier-section${isChosen ? ' is-chosen' : ''}${status?.light === 'off' ? ' is-off' : ''}`}
      title={`${section.label}\n${why}`}
      onClick={onChoose}
    >
      <StateMark state={isUnsaved ? 'soon' : lights[status?.light ?? 'off']}>
        <span className="dossier-section-number">{section.number}</span>
      </StateMark>
      <span className="dossier-section-label">{sectionShortLabel(section.label)}</span>
      <span className={isUnsaved || isOld ? 'dossier-section-note is-unsaved' : 'dossier-section-note'}>{note}</span>
    </div>
  )
}
