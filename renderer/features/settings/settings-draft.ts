import type { Street } from '@shared/security/model.ts'
import type { Settings } from '@shared/settings/contract.ts'

/** All of the form, as it is typed. */
export interface SettingsDraft extends Settings {
  readonly name: string
  readonly regionCode: string
}

export function draftOf(street: Street, settings: Settings): SettingsDraft {
  return { name: street.name, regionCode: street.regionCode, ...settings }
}

/** What is to be written, street and settings apart; `null` where nothing changed. */
export function changesOf(before: SettingsDraft, after: SettingsDraft) {
  const isStreetChanged = before.name !== after.name.trim() || before.regionCode !== after.regionCode
  const changed = Object.keys(before).filter(
    (name): name is keyof Settings => !['name', 'regionCode'].includes(name) && differs(before, after, name),
  )
  return {
    street: isStreetChanged ? { name: after.name.trim(), regionCode: after.regionCode } : null,
    settings:
      changed.length > 0 ? (Object.fromEntries(changed.map((name) => [name, after[name]])) as Partial<Settings>) : null,
  }
}

/** A field that is not drawn has no value in the form, and is not changed by it. */
function differs(before: SettingsDraft, after: SettingsDraft, name: string): boolean {
  const value = after[name as keyof Settings] as unknown
  return value !== undefined && value !== before[name as keyof Settings]
}
