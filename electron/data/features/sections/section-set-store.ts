import {
  activeSections,
  defaultSettings,
  isOnByDefault,
  type SectionSettings,
} from '@shared/dossier/sections/active-sections.ts'
import type { ActiveSection, SectionSet } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { ReadDb, WriteDb } from '../../db/connection.ts'

interface StoredSet {
  readonly version: number
  readonly settings: SectionSettings
  readonly definition: string
}

/** The set a dossier was made with. */
export function readSectionSet(db: ReadDb, version: number): SectionSet {
  const definition = db.prepare('SELECT definition FROM section_set WHERE version = ?').pluck().get(version) as
    | string
    | undefined
  if (definition === undefined) throw new Error(`No section set ${version}`)
  return { version, sections: parseSections(definition) }
}

/**
 * The set a dossier would be made with now, written or not: a new street begins with the built-in sections, and a new
 * version of the program brings its own definitions into the street's settings.
 */
export function sectionSetToBe(db: ReadDb): SectionSet {
  const stored = newestSet(db)
  const definition = JSON.stringify(activeSections(builtInSections, settingsToBe(stored)))
  if (stored?.definition === definition) return { version: stored.version, sections: parseSections(definition) }
  return { version: (stored?.version ?? 0) + 1, sections: parseSections(definition) }
}

/** The set in force, written if it is not yet: whoever makes a dossier refers to it. */
export function sectionSetInForce(db: WriteDb, now: string): SectionSet {
  const stored = newestSet(db)
  const set = sectionSetToBe(db)
  if (set.version !== stored?.version) insertSet(db, set.version, settingsToBe(stored), set.sections, now)
  return set
}

/** A new version with these settings. */
export function insertSettings(db: WriteDb, settings: SectionSettings, now: string): void {
  const { version } = sectionSetInForce(db, now)
  insertSet(db, version + 1, settings, activeSections(builtInSections, settings), now)
}

export function readSectionSettings(db: ReadDb): SectionSettings {
  return settingsToBe(newestSet(db))
}

/** The highest number an own field ever had, so that none is given twice. */
export function highestOwnField(db: ReadDb): number {
  const rows = db.prepare('SELECT settings FROM section_set').pluck().all() as string[]
  const ids = rows.flatMap((row) => (JSON.parse(row) as SectionSettings).ownFields.map(({ id }) => id))
  return Math.max(0, ...ids.map((id) => Number(id.slice('own_'.length))))
}

function newestSet(db: ReadDb): StoredSet | null {
  const row = db
    .prepare('SELECT version, settings, definition FROM section_set ORDER BY version DESC LIMIT 1')
    .get() as { version: number; settings: string; definition: string } | undefined
  return row ? { ...row, settings: JSON.parse(row.settings) as SectionSettings } : null
}

/** Sections the program learned since the set was written come in as they come in a new street. */
function settingsToBe(stored: StoredSet | null): SectionSettings {
  if (!stored) return defaultSettings(builtInSections)
  const known = new Set(parseSections(stored.definition).map(({ id }) => id))
  const added = builtInSections.filter((section) => !known.has(section.id) && isOnByDefault(section))
  return { ...stored.settings, on: [...stored.settings.on, ...added.map(({ id }) => id)] }
}

function insertSet(
  db: WriteDb,
  version: number,
  settings: SectionSettings,
  sections: readonly ActiveSection[],
  now: string,
): void {
  db.prepare('INSERT INTO section_set (version, made_at, settings, definition) VALUES (?, ?, ?, ?)').run(
    version,
    now,
    JSON.stringify(settings),
    JSON.stringify(sections),
  )
}

/** Every dossier of a list names its set, and there are a handful of them. */
const parsed = new Map<string, readonly ActiveSection[]>()

function parseSections(definition: string): readonly ActiveSection[] {
  const known = parsed.get(definition)
  if (known) return known
  if (parsed.size >= 20) parsed.clear()
  const sections = JSON.parse(definition) as readonly ActiveSection[]
  parsed.set(definition, sections)
  return sections
}
