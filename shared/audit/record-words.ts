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
  export_log: { label: '导出登记', unit: '条' },
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

/** A stored value as words: 是, 无, 居委会. */
export function valueText(column: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return '（空）'
  if (['is_demo', 'full_time', 'must_change_password', 'is_masked'].includes(column)) return value === 1 ? '是' : '否'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return column === 'organisation' ? (organisations[text] ?? text) : text
}
