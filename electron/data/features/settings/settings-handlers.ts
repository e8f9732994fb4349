import type { settingsContract } from '@shared/settings/contract.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import type { Session } from '../../session.ts'
import { readSettings, updateStreet, writeSettings } from './settings-store.ts'

export interface SettingsDeps {
  readonly session: Session
  readonly version: string
}

export function settingsHandlers({ session, version }: SettingsDeps): Handlers<typeof settingsContract> {
  return {
    get: (_input, { db }) => readSettings(db),
    about: () => ({ version, folder: session.folder, runtime: `Node ${process.versions.node}` }),
    save: (changed, { db }) => writeSettings(db, dropUndefined(changed)),
    saveStreet(street, { db }) {
      updateStreet(db, street)
      if (session.street) session.street = { ...session.street, ...street }
    },
  }
}

function dropUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never
}
