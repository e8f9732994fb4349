/**
 * What an account may do. Each method of the contract names one of these; the dispatcher compares it with the
 * powers of the account that calls, and no handler asks again.
 */
export const powers = {
  'people.read': '查看人员与班子',
  'people.edit': '新增、修改人员与社区',
  'people.delete': '删除人员与社区',
  'people.reveal': '显示被遮盖的证件号、电话、住址',
  'import.run': '导入台账',
  'import.undo': '撤销整批导入',
  'export.masked': '导出报表(遮盖敏感字段)',
  'export.unmasked': '导出报表(不遮盖)',
  'dossiers.read': '查看廉洁档案',
  'dossiers.restricted': '查看、登记信访举报与问题线索',
  'dossiers.edit': '填写、提交廉洁档案',
  'dossiers.confirm': '确认、退回廉洁档案',
  'dossiers.archive': '归档、移交、鉴定廉洁档案',
  'dossiers.consult': '申请调阅廉洁档案',
  'opinions.sign': '签发廉洁情况说明',
  'disclosure.read': '查看公开目录与公开记录',
  'disclosure.edit': '编制、办理公开事项',
  'disclosure.publish': '发布公开事项',
  'disclosure.manage': '维护公开目录与采用情况',
  'decisions.read': '查看三重一大事项',
  'decisions.edit': '登记、修改三重一大事项',
  'requests.decide': '批准或驳回他人的申请',
  'settings.edit': '修改设置',
  'accounts.read': '查看账号',
  'accounts.manage': '新建、停用账号，重设密码',
  'audit.read': '查看、核验审计记录',
  'audit.export': '导出审计记录',
  'backup.run': '备份、查看备份',
  'backup.restore': '恢复备份',
} as const

export type Power = keyof typeof powers

/** `anyone`: before sign-in. `signed-in`: every account, whatever its powers. */
export type RequiredPower = Power | 'anyone' | 'signed-in'

export const allPowers = Object.keys(powers) as Power[]

/** What still can be done while a backup is looked at: reading it, and what backups need. The rest writes. */
export const powersInPreview: ReadonlySet<Power> = new Set(
  allPowers.filter((power) => power.endsWith('.read') || power.startsWith('backup.')),
)
