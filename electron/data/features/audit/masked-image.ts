import type { Sensitivity } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import { mask } from '@shared/values/mask.ts'
import { auditedTables } from '../../db/audited-tables.ts'

type Image = Readonly<Record<string, unknown>>

const sensitiveFields = new Map(
  roster.fields.flatMap(({ id, sensitivity }) => (sensitivity ? [[id, sensitivity] as const] : [])),
)

/** A stored record as the audit shows it: sensitive columns masked, and sensitive values inside columns of JSON. */
export function maskedImage(table: string, stored: string | null): Image | null {
  if (stored === null) return null
  const { sensitive: columns = {}, withheld = [] } = auditedTables[table] ?? {}
  return Object.fromEntries(
    Object.entries(parse(stored)).map(([column, value]) => {
      if (withheld.includes(column)) return [column, '（内容见档案的修改历史）']
      const sensitivity = columns[column]
      if (sensitivity) return [column, maskedValue(value, sensitivity)]
      return [column, typeof value === 'string' ? maskedJson(value) : value]
    }),
  )
}

function parse(stored: string): Image {
  try {
    return JSON.parse(stored) as Image
  } catch {
    // Somebody has been at it: it is shown as it stands, and the check of the chain names it.
    return { '?': stored }
  }
}

/** The cells of an import hold the original texts, by field: {"idNo":{"cell":"G9","original":…,"value":…}}. */
function maskedJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return text
  try {
    return maskedInside(JSON.parse(text) as unknown)
  } catch {
    return text
  }
}

function maskedInside(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(maskedInside)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => {
      const sensitivity = sensitiveFields.get(key)
      return [key, sensitivity ? maskedSource(one, sensitivity) : maskedInside(one)]
    }),
  )
}

function maskedSource(source: unknown, sensitivity: Sensitivity): unknown {
  if (typeof source !== 'object' || source === null) return maskedValue(source, sensitivity)
  return Object.fromEntries(
    Object.entries(source).map(([key, value]) => [key, key === 'cell' ? value : maskedValue(value, sensitivity)]),
  )
}

function maskedValue(value: unknown, sensitivity: Sensitivity): unknown {
  return typeof value === 'string' || typeof value === 'number' ? mask(String(value), sensitivity) : value
}
