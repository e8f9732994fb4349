import type { Sensitivity } from '@shared/ledgers/definition.ts'

interface AuditedTable {
  /** The columns that name a record; joined with `/` in `change.record_id`. */
  readonly key: readonly string[]
  /** The feature whose screens show it. */
  readonly topic: string
  /** Columns that an audit row shows masked. */
  readonly sensitive?: Readonly<Record<string, Sensitivity>>
  /** Columns that an audit row leaves out: whole rows of a file stand in them, whatever they hold. */
  readonly unshown?: readonly string[]
  /** The person a record belongs to, where it is not the record itself. */
  readonly owner?: string
}

/**
 * The tables whose changes leave before-images. A table missing here is either derived (search) or the audit itself;
 * a test holds this list against the schema.
 */
export const auditedTables: Readonly<Record<string, AuditedTable>> = {
  street: { key: ['street_id'], topic: 'settings' },
  setting: { key: ['key'], topic: 'settings' },
  account: { key: ['account_id'], topic: 'accounts' },
  request: { key: ['request_id'], topic: 'requests' },
  rule_parameter: { key: ['key', 'valid_from'], topic: 'settings' },
  community: { key: ['community_id'], topic: 'people' },
  person: {
    key: ['person_id'],
    topic: 'people',
    sensitive: { id_no: 'idNo', phone: 'phone', address: 'address' },
  },
  appointment: { key: ['appointment_id'], topic: 'people', owner: 'person_id' },
  import_batch: { key: ['batch_id'], topic: 'import' },
  provenance: { key: ['person_id', 'batch_id'], topic: 'people', unshown: ['cells'], owner: 'person_id' },
  export_log: { key: ['export_id'], topic: 'export' },
}

export const unauditedTables = ['audit', 'change', 'search_entry', 'search_text', 'sign_in'] as const
