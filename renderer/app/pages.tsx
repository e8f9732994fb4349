import {
  ApartmentOutlined,
  AuditOutlined,
  ExportOutlined,
  FieldTimeOutlined,
  FormOutlined,
  ImportOutlined,
  InboxOutlined,
  NotificationOutlined,
  ReadOutlined,
  SafetyOutlined,
  SendOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { Account } from '@shared/security/model.ts'
import type { Power } from '@shared/security/powers.ts'
import type { ComponentType, ReactNode } from 'react'
import type { PageName } from '../data/route.ts'

export interface Page {
  readonly name: PageName
  readonly label: string
  readonly icon: ReactNode
  /** Who sees the entry: nobody is shown a page whose every call would be refused. */
  readonly power: Power | 'signed-in'
  /** Not for an account that is limited to some communities. */
  readonly isStreetWide?: true
  /** A line above this entry begins a new group. */
  readonly startsGroup?: true
  /** What else the command palette finds it by: pinyin initials, other words. */
  readonly aliases: string
  readonly load: () => Promise<ComponentType>
}

/** The entries of the left rail, in their order: a new feature adds one line. */
export const allPages: readonly Page[] = [
  {
    name: 'workbench',
    label: '工作台',
    icon: <InboxOutlined />,
    power: 'signed-in',
    aliases: 'gzt 审批 申请 待办 到期 逾期 矛盾核对',
    load: async () => (await import('./workbench-screen.tsx')).WorkbenchScreen,
  },
  {
    name: 'people',
    label: '人员与班子',
    icon: <TeamOutlined />,
    power: 'people.read',
    aliases: 'ryybz renyuan 花名册 班子',
    load: async () => (await import('./people-screen.tsx')).PeopleScreen,
  },
  {
    name: 'dossiers',
    label: '廉洁档案',
    icon: <SolutionOutlined />,
    power: 'dossiers.read',
    aliases: 'ljda dangan 一人一档 年度档案 分表',
    load: async () => (await import('./dossiers-screen.tsx')).DossiersScreen,
  },
  {
    name: 'consultations',
    label: '调阅登记',
    icon: <ReadOutlined />,
    power: 'dossiers.consult',
    aliases: 'dydj diaoyue 借阅 查阅档案',
    load: async () => (await import('../features/consultations/consultations-page.tsx')).ConsultationsPage,
  },
  {
    name: 'disclosures',
    label: '公开目录',
    icon: <NotificationOutlined />,
    power: 'disclosure.read',
    aliases: 'gkml gongkai 居务公开 党务公开 财务公开 公示 看板 统计',
    load: async () => (await import('./disclosures-screen.tsx')).DisclosuresScreen,
  },
  {
    name: 'decisions',
    label: '三重一大',
    icon: <ApartmentOutlined />,
    power: 'decisions.read',
    aliases: 'szyd sanzhongyida 四议两公开 重大事项 决策 会议 大额资金',
    load: async () => (await import('./decisions-screen.tsx')).DecisionsScreen,
  },
  {
    name: 'import',
    label: '台账导入',
    icon: <ImportOutlined />,
    power: 'import.run',
    isStreetWide: true,
    startsGroup: true,
    aliases: 'tzdr daoru',
    load: async () => (await import('../features/import/import-page.tsx')).ImportPage,
  },
  {
    name: 'collections',
    label: '台账收集',
    icon: <SendOutlined />,
    power: 'import.run',
    isStreetWide: true,
    aliases: 'tzsj shouji 催办 发出 收集表',
    load: async () => (await import('../features/collections/collections-page.tsx')).CollectionsPage,
  },
  {
    name: 'export',
    label: '报表导出',
    icon: <ExportOutlined />,
    power: 'export.masked',
    aliases: 'bbdc daochu',
    load: async () => (await import('../features/export/export-page.tsx')).ExportPage,
  },
  {
    name: 'forms',
    label: '填上级表格',
    icon: <FormOutlined />,
    power: 'export.masked',
    isStreetWide: true,
    aliases: 'tsjbg tianbiao 空表 报表 模板 填报',
    load: async () => (await import('../features/forms/forms-page.tsx')).FormsPage,
  },
  {
    name: 'accounts',
    label: '账号与权限',
    icon: <SafetyOutlined />,
    power: 'accounts.read',
    startsGroup: true,
    aliases: 'zhyqx zhanghao 角色 密码 权限表',
    load: async () => (await import('../features/accounts/accounts-page.tsx')).AccountsPage,
  },
  {
    name: 'audit',
    label: '审计记录',
    icon: <AuditOutlined />,
    power: 'audit.read',
    aliases: 'sjjl shenji 日志 核验',
    load: async () => (await import('../features/audit/audit-page.tsx')).AuditPage,
  },
  {
    name: 'backup',
    label: '备份与恢复',
    icon: <FieldTimeOutlined />,
    power: 'backup.run',
    aliases: 'bfyhf beifen huifu',
    load: async () => (await import('../features/backup/backup-page.tsx')).BackupPage,
  },
  {
    name: 'settings',
    label: '设置',
    icon: <SettingOutlined />,
    power: 'signed-in',
    startsGroup: true,
    aliases: 'sz shezhi 街道 锁屏 分表设置 规则参数 工作日历 节假日',
    load: async () => (await import('./settings-screen.tsx')).SettingsScreen,
  },
]

export function pagesOf({ powers, communityIds }: Account): readonly Page[] {
  return allPages.filter(
    ({ power, isStreetWide }) =>
      (power === 'signed-in' || powers.includes(power)) && !(isStreetWide && communityIds !== null),
  )
}
