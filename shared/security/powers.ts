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
