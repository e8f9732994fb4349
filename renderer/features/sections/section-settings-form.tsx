import type { SectionSettings } from '@shared/dossier/sections/active-sections.ts'
import { sectionGroups, type SectionGroup } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import { Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../../data/session.ts'
import { useUnsaved } from '../../data/unsaved.ts'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { isSame } from './section-draft.ts'
import { SectionItem } from './section-item.tsx'
import { useSaveSections } from './use-save-sections.ts'

interface Props {
  readonly settings: SectionSettings
}

const groups = Object.keys(sectionGroups) as SectionGroup[]

export function SectionSettingsForm({ settings }: Props) {
  const mayEdit = useMay('settings.edit')
  const save = useSaveSections()
  /** Null: as it is stored. What was changed elsewhere, an undo for one, comes in then. */
  const [typed, setTyped] = useState<SectionSettings | null>(null)
  const draft = typed ?? settings
  const isChanged = !isSame(draft, settings)
  useUnsaved(isChanged ? text.title : null)

  function submit() {
    if (mayEdit && isChanged && !save.isPending) save.mutate(draft, { onSuccess: () => setTyped(null) })
  }
  useShortcut('ctrl+s', submit, () => isChanged)

  const isOn = (id: string) => draft.on.includes(id)
  const count = builtInSections.filter(({ id, kind }) => kind === 'person' || isOn(id)).length
  return (
    <>
      <p className="settings-hint">{text.what}</p>
      <div className="section-bar">
        <span>{text.onCount(count, builtInSections.length)}</span>
        {isChanged && <span className="section-unsaved">▲ {text.unsaved}</span>}
        <span className="section-space" />
        {mayEdit && (
          <>
            <Button disabled={!isChanged} onClick={() => setTyped(null)}>
              {text.revert}
            </Button>
            <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={submit}>
              {text.save}
            </Button>
          </>
        )}
      </div>
      {groups.map((group) => (
        <section key={group} className="section-group" aria-label={sectionGroups[group]}>
          <h4>{sectionGroups[group]}</h4>
          <ul>
            {builtInSections
              .filter((section) => section.group === group)
              .map((section) => (
                <SectionItem
                  key={section.id}
                  section={section}
                  draft={draft}
                  onChange={setTyped}
                  isReadOnly={!mayEdit || save.isPending}
                />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}
