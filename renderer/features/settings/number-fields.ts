import type { Settings } from '@shared/settings/contract.ts'

type NumberName = { [K in keyof Settings]: Settings[K] extends number ? K : never }[keyof Settings]

export interface NumberField {
  readonly name: NumberName
  readonly label: string
  readonly unit: string
  /** What it does. */
  readonly effect: string
  readonly min: number
  readonly max: number
  /** As in shared/settings/contract.ts; a test holds both together. */
  readonly fallback: number
}

export const safetyFields: readonly NumberField[] = [
  {
    name: 'idleMinutes',
    label: '自动锁定',
    unit: '分钟',
    effect: '这么久没有按键和移动鼠标就锁定，解锁要输密码，没有保存的内容不会丢。',
    min: 1,
    max: 120,
    fallback: 10,
  },
  {
    name: 'passwordMinLength',
    label: '密码最少字符数',
    unit: '个字符',
    effect: '设新密码时检查；已有的密码不受影响，下次修改时按新的要求。',
    min: 8,
    max: 40,
    fallback: 10,
  },
  {
    name: 'requestDays',
    label: '申请有效期',
    unit: '天',
    effect: '提交给第二人批准的申请，过了这么多天没人处理就失效，要重新申请。',
    min: 1,
    max: 30,
    fallback: 3,
  },
]

export const attachmentFields: readonly NumberField[] = [
  {
    name: 'attachmentMaxMegabytes',
    label: '单个附件最大',
    unit: 'MB',
    effect: '更大的扫描件、照片、文档不能添加。附件加密存放，改小不影响已有的附件。',
    min: 1,
    max: 200,
    fallback: 20,
  },
]

export const backupFields: readonly NumberField[] = [
  {
    name: 'backupMinutes',
    label: '自动备份间隔',
    unit: '分钟',
    effect: '有改动后过这么久自动备份一次。导入、恢复、批量操作前和退出程序时另外备份。',
    min: 1,
    max: 240,
    fallback: 15,
  },
  {
    name: 'backupKeepAllDays',
    label: '全部保留',
    unit: '天',
    effect: '最近这些天的备份一份不删。',
    min: 1,
    max: 30,
    fallback: 1,
  },
  {
    name: 'backupKeepDailyDays',
    label: '每天留一份',
    unit: '天',
    effect: '再往前，每天只留最后一份，留这么多天。',
    min: 1,
    max: 365,
    fallback: 30,
  },
  {
    name: 'backupKeepMonths',
    label: '每月留一份',
    unit: '个月',
    effect: '更早的每月只留最后一份，留这么多个月，然后清理。',
    min: 1,
    max: 240,
    fallback: 24,
  },
  {
    name: 'secondFolderDays',
    label: '第二文件夹提醒',
    unit: '天',
    effect: '第二备份文件夹（例如 U 盘）这么多天没有新备份，右上角变成黄色提醒。',
    min: 1,
    max: 90,
    fallback: 7,
  },
]
