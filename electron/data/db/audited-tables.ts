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
  /**
   * Columns that stand in the row alone while it stands: the image of its insertion is without them. They are long,
   * written once for each imported row, and nothing but its removal, which keeps them, ever loses them.
   */
  readonly inRowAlone?: readonly string[]
  /** Columns that the audit page does not open either: the history of the dossier does, to those who may read it. */
  readonly withheld?: readonly string[]
  /** The person a record belongs to, where it is not the record itself. */
  readonly owner?: string
  /** The table and the column of the record it is a part of: taken back with it or not at all. Without a table the
   * column names both. */
  readonly partOf?: { readonly table: string | null; readonly column: string }
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
  provenance: {
    key: ['person_id', 'batch_id'],
    topic: 'people',
    unshown: ['cells'],
    inRowAlone: ['cells'],
    owner: 'person_id',
  },
  record_source: {
    key: ['record_id', 'batch_id'],
    topic: 'dossiers',
    unshown: ['cells'],
    inRowAlone: ['cells'],
    withheld: ['cells'],
    partOf: { table: 'dossier_record', column: 'record_id' },
  },
  publication_source: {
    key: ['table_name', 'record_id', 'batch_id'],
    topic: 'disclosures',
    unshown: ['cells'],
    inRowAlone: ['cells'],
    partOf: { table: null, column: 'whole' },
  },
  collection: { key: ['collection_id'], topic: 'collections' },
  collection_sheet: {
    key: ['sheet_id'],
    topic: 'collections',
    partOf: { table: 'collection', column: 'collection_id' },
  },
  export_log: { key: ['export_id'], topic: 'export' },
  form_template: { key: ['form_id'], topic: 'forms', unshown: ['content', 'proposal'] },
  section_set: { key: ['version'], topic: 'sections', unshown: ['settings', 'definition'] },
  dossier: { key: ['dossier_id'], topic: 'dossiers', owner: 'person_id' },
  section_entry: { key: ['dossier_id', 'section'], topic: 'dossiers' },
  dossier_record: {
    key: ['record_id'],
    topic: 'dossiers',
    unshown: ['field_values'],
    withheld: ['field_values'],
  },
  dossier_step: { key: ['step_id'], topic: 'dossiers' },
  attachment: { key: ['attachment_id'], topic: 'attachments' },
  opinion: {
    key: ['opinion_id'],
    topic: 'opinions',
    unshown: ['sentences'],
    withheld: ['sentences'],
    owner: 'person_id',
  },
  consultation: { key: ['consultation_id'], topic: 'consultations' },
  legal_basis: { key: ['basis_id'], topic: 'catalogues' },
  catalogue: { key: ['catalogue_id'], topic: 'catalogues' },
  catalogue_item: { key: ['item_id'], topic: 'catalogues', partOf: { table: 'catalogue', column: 'catalogue_id' } },
  time_answer: { key: ['time_text'], topic: 'catalogues' },
  adoption: { key: ['community_id', 'item_key', 'from_day'], topic: 'catalogues' },
  community_flag: { key: ['community_id'], topic: 'catalogues' },
  work_day: { key: ['day'], topic: 'calendar' },
  disclosure_event: { key: ['event_id'], topic: 'disclosures', partOf: { table: 'decision', column: 'decision_id' } },
  disclosure: { key: ['disclosure_id'], topic: 'disclosures' },
  disclosure_version: {
    key: ['disclosure_id', 'version'],
    topic: 'disclosures',
    partOf: { table: 'disclosure', column: 'disclosure_id' },
  },
  disclosure_step: { key: ['step_id'], topic: 'disclosures', partOf: { table: 'disclosure', column: 'disclosure_id' } },
  disclosure_evidence: {
    key: ['evidence_id'],
    topic: 'disclosures',
    partOf: { table: 'disclosure', column: 'disclosure_id' },
  },
  objection: { key: ['objection_id'], topic: 'disclosures', partOf: { table: 'disclosure', column: 'disclosure_id' } },
  decision: { key: ['decision_id'], topic: 'decisions' },
  decision_meeting: { key: ['meeting_id'], topic: 'decisions', partOf: { table: 'decision', column: 'decision_id' } },
  decision_progress: { key: ['progress_id'], topic: 'decisions', partOf: { table: 'decision', column: 'decision_id' } },
  decision_file: { key: ['file_id'], topic: 'decisions', partOf: { table: 'decision', column: 'decision_id' } },
}

export const unauditedTables = [
  'audit',
  'change',
  'search_entry',
  'search_text',
  'sign_in',
  'dossier_number',
  'community_number',
  'decision_number',
  'finding',
  'dossier_progress',
  'stale_person',
  'findings_day',
  'record_text',
  'secret',
  'import_layout',
] as const
