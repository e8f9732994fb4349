import { type Settings, settings } from '@shared/settings/contract.ts'
import type { NewStreet } from '@shared/security/model.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

export function readSettings(db: ReadDb): Settings {
  const rows = db.prepare('SELECT key, value FROM setting').all() as { key: string; value: string }[]
  return settings.parse(Object.fromEntries(rows.map(({ key, value }) => [key, JSON.parse(value) as unknown])))
}

export function writeSettings(db: WriteDb, changed: Partial<Settings>): void {
  const upsert = db.prepare(
    'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  )
  for (const [key, value] of Object.entries(changed)) if (value !== undefined) upsert.run(key, JSON.stringify(value))
}

export function updateStreet(db: WriteDb, street: NewStreet): void {
  db.prepare('UPDATE street SET name = ?, region_code = ?').run(street.name, street.regionCode)
}
