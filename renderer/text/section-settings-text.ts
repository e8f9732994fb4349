import type { SectionLevel } from '@shared/dossier/sections/definition.ts'
import type { FieldType } from '@shared/ledgers/definition.ts'

const fieldTypes: Readonly<Record<FieldType, string>> = {
  text: '文字',
  longText: '长文字',
  personName: '姓名',
  community: '社区',
  idNo: '身份证号',
  phone: '电话',
  yearMonth: '年月',
  date: '日期',
  money: '金额（元）',
  integer: '整数',
  decimal: '数字（可带小数）',
  boolean: '是或否',
  code: '选项',
  post: '职务',
}

const levels: Readonly<Record<SectionLevel, string>> = { default: '默认开', optional: '可选', leaders: '领导干部适用' }

/** 分表设置, a part of the page 设置. */
export const sectionSettingsText = {
  title: '分表设置',
  failed: '分表设置没有载入',
  what: '打开或关闭分表、增加自定项目，只对以后新建的年度档案起作用。已经建好的年度档案保持原来的分表和项目，里面的内容不会丢。',
  fieldTypes,
  levels,
  alwaysOn: '总是开',
  switchLabel: (label: string) => `启用分表“${label}”`,
  ofPerson: '取自人员资料',
  fields: (count: number) => `${count} 项`,
  own: (count: number) => `自定 ${count} 项`,
  source: '依据',
  restricted: '受限',
  restrictedHint: '只有经授权的账号能看',
  onCount: (on: number, all: number) => `共 ${all} 个分表，已打开 ${on} 个`,
  columns: { label: '项目', type: '类型', required: '必填', note: '说明' },
  required: '必填',
  sensitive: '默认遮盖',
  ownMark: '本街道自定',
  options: (labels: readonly string[]) =>
    labels.length > 8 ? `${labels.slice(0, 8).join('、')}等 ${labels.length} 项` : labels.join('、'),
  removeOwn: '去掉',
  removeOwnOf: (label: string) => `去掉自定项目“${label}”`,
  add: '增加项目',
  addLabel: '项目名称',
  addLabelExample: '例如：车牌号',
  addType: '类型',
  labelMissing: '请填写项目名称，例如：车牌号。',
  labelTaken: (label: string) => `这个分表已经有“${label}”，请换个名称。`,
  unsaved: '分表设置有修改未保存',
  revert: '放弃修改',
  save: '保存分表设置',
  saved: '分表设置已保存，以后新建的年度档案按新的设置。',
} as const
