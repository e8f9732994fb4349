import { builtInSections } from '../dossier/sections/index.ts'
import { disclosureStates } from '../disclosure/model.ts'
import { disclosureColumns, disclosureTables } from './disclosure-words.ts'
import { dossierStates } from '../dossier/states.ts'
import { roster } from '../ledgers/roster.ts'

/** What the tables of the database are called, and how their records are counted: 3 人, 2 条任职. */
const tables: Readonly<Record<string, { readonly label: string; readonly unit: string }>> = {
  street: { label: '街道信息', unit: '项' },
  setting: { label: '设置', unit: '项' },
  account: { label: '账号', unit: '个' },
  request: { label: '申请', unit: '份' },
  rule_parameter: { label: '规则参数', unit: '项' },
  community: { label: '社区', unit: '个' },
  person: { label: '人员', unit: '人' },
  appointment: { label: '任职', unit: '条' },
  import_batch: { label: '导入批次', unit: '批' },
  provenance: { label: '数据来源', unit: '条' },
  record_source: { label: '档案记录来源', unit: '条' },
  publication_source: { label: '公开与决策来源', unit: '条' },
  collection: { label: '收集表', unit: '次' },
  collection_sheet: { label: '社区收集表', unit: '份' },
  export_log: { label: '导出登记', unit: '条' },
  form_template: { label: '记住的表格', unit: '份' },
  section_set: { label: '分表设置', unit: '版' },
  dossier: { label: '廉洁档案', unit: '份' },
  section_entry: { label: '分表申报', unit: '项' },
  dossier_record: { label: '档案记录', unit: '条' },
  dossier_step: { label: '办理记录', unit: '条' },
  attachment: { label: '附件', unit: '个' },
  opinion: { label: '廉洁情况说明', unit: '份' },
  consultation: { label: '调阅登记', unit: '条' },
  ...disclosureTables,
}

/** The columns that the definition of the roster does not know, of all tables. */
const columns: Readonly<Record<string, string>> = {
  status: '状态',
  person_id: '人员',
  community_id: '所属社区',
  revision: '修改次数',
  created_at: '建立时间',
  updated_at: '修改时间',
  remark: '备注',
  party_organisation_type: '党组织类型',
  households: '户数',
  population: '人口数',
  grid_count: '网格数',
  term_number: '届次',
  term_start: '任期开始',
  term_end: '任期结束',
  seats_approved: '核定职数',
  reserve_count: '后备干部数',
  appointment_id: '任职编号',
  organisation: '组织',
  post: '职务',
  started_on: '任职时间',
  ended_on: '离任时间',
  region_code: '行政区划代码',
  is_demo: '演示数据',
  key: '项目',
  value: '内容',
  valid_from: '生效日期',
  source: '依据',
  account_id: '账号',
  login_name: '账号名',
  display_name: '姓名',
  roles: '角色',
  community_ids: '负责社区',
  disabled_at: '停用时间',
  must_change_password: '须改密码',
  request_id: '申请编号',
  method: '操作代号',
  act: '操作',
  concerns: '涉及',
  input: '申请内容',
  input_hash: '内容摘要',
  reason: '事由',
  requested_by: '申请人',
  requested_at: '申请时间',
  expires_at: '失效时间',
  state: '状态',
  decided_by: '审批人',
  decided_at: '审批时间',
  note: '审批意见',
  batch_id: '导入批次',
  collection_id: '收集编号',
  sent_at: '发出时间',
  sent_by: '发出人',
  sheet_id: '收集表编号',
  community_name: '社区',
  sent_rows: '已填行数',
  returned_at: '收回时间',
  returned_file: '收回的文件',
  returned_rows: '收回行数',
  open_errors: '待处理单元格',
  file_name: '文件名',
  file_sha256: '文件摘要',
  format: '文件格式',
  ledger: '台账',
  imported_at: '导入时间',
  account_name: '经办人',
  counts: '数量',
  undone_at: '撤销时间',
  sheet: '工作表',
  cells: '来源单元格',
  export_id: '导出编号',
  exported_at: '导出时间',
  report: '报表',
  is_masked: '已遮盖',
  people: '人数',
  sha256: '文件摘要',
  street_id: '街道编号',
  version: '版本',
  made_at: '设置时间',
  settings: '设置内容',
  definition: '分表内容',
  dossier_id: '廉洁档案',
  year: '年度',
  number: '档案编号',
  section_set: '分表版本',
  posts: '建档时职务',
  box: '盒号',
  cabinet: '柜号',
  pages: '页数',
  archived_on: '归档日期',
  section: '分表',
  is_none: '无此情况',
  to_confirm: '待确认',
  record_id: '记录编号',
  ordinal: '序号',
  on_date: '日期',
  field_values: '记录内容',
  copied_from: '结转来源',
  step_id: '办理编号',
  from_state: '原状态',
  to_state: '新状态',
  at: '办理时间',
  signed_by: '签字人',
  signed_on: '签字日期',
  opinion: '意见',
  approver_name: '批准人',
  attachment_id: '附件编号',
  type: '类型',
  bytes: '大小',
  added_at: '添加时间',
  added_by: '添加人',
  opinion_id: '说明编号',
  purpose: '用途',
  sentences: '说明内容',
  drafted_id: '起草账号',
  drafted_by: '起草人',
  drafted_at: '起草时间',
  signed_at: '签发时间',
  consultation_id: '调阅编号',
  reader: '调阅人',
  reader_unit: '调阅单位',
  is_paper: '纸质档案',
  approver: '批准人',
  opened_at: '调阅时间',
  closed_at: '结束时间',
  ...disclosureColumns,
}

/** Kept for sorting and searching; they follow from other columns and say nothing to a reader. */
const derived = new Set(['name_sort', 'name_initials'])

const rosterLabels = new Map(
  roster.fields.map(({ id, label, shortLabel }) => [
    id.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    shortLabel ?? label,
  ]),
)

export function tableLabel(table: string): string {
  return tables[table]?.label ?? table
}

/** 3 人, 2 条任职. */
export function countedRecords(table: string, count: number): string {
  const { label, unit } = tables[table] ?? { label: table, unit: '条' }
  return table === 'person' ? `${count} ${unit}` : `${count} ${unit}${label}`
}

/** The Chinese name of a column; null for those that nobody need see. */
export function columnLabel(table: string, column: string): string | null {
  if (derived.has(column)) return null
  if (column === 'name') return table === 'person' ? '姓名' : '名称'
  const ofRoster = table === 'person' ? rosterLabels.get(column) : undefined
  return ofRoster ?? columns[column] ?? column
}

const organisations: Readonly<Record<string, string>> = {
  party: '党组织',
  committee: '居委会',
  supervision: '居务监督委员会',
  other: '其他',
}

const yesOrNo = new Set([
  'is_demo',
  'full_time',
  'must_change_password',
  'is_masked',
  'is_none',
  'to_confirm',
  'is_paper',
  'is_major',
  'has_personal_data',
  'finance_busy',
  'is_workday',
  'leads_to_correction',
])
const stateColumns = new Set(['state', 'from_state', 'to_state'])
const states: Readonly<Record<string, string>> = {
  ...disclosureStates,
  ...dossierStates,
  inForce: '启用中',
  superseded: '已被取代',
}
const sectionLabels = new Map(builtInSections.map(({ id, label }) => [id, label]))

/** A stored value as words: 是, 无, 居委会. */
export function valueText(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (yesOrNo.has(column)) return value === 1 ? '是' : '否'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  if (stateColumns.has(column)) return states[text] ?? text
  if (column === 'section') return sectionLabels.get(text) ?? text
  return column === 'organisation' ? (organisations[text] ?? text) : text
}
