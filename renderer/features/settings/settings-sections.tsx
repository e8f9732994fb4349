import { settingsText } from '../../text/settings-text.ts'

const { sections } = settingsText
const places = [
  'street',
  'safety',
  'attachments',
  'backup',
  'export',
  'sections',
  'rules',
  'calendar',
  'paths',
  'password',
  'about',
] as const

/** The list of sections at the left, each a jump to its place. */
export function SettingsSections() {
  return (
    <nav className="settings-sections" aria-label={settingsText.title}>
      {places.map((place) => (
        <button
          key={place}
          type="button"
          onClick={() => document.getElementById(`settings-${place}`)?.scrollIntoView({ block: 'start' })}
        >
          {sections[place]}
        </button>
      ))}
    </nav>
  )
}
