import { ExportOutlined, ImportOutlined, SettingOutlined, TeamOutlined } from '@ant-design/icons'
import type { ComponentType, ReactNode } from 'react'
import type { PageName } from '../data/route.ts'

export interface Page {
  readonly name: PageName
  readonly label: string
  readonly icon: ReactNode
  /** A line above this entry begins a new group. */
  readonly startsGroup?: true
  readonly load: () => Promise<ComponentType>
}

/** The entries of the left rail, in their order: a new feature adds one line. */
export const pages: readonly Page[] = [
  {
    name: 'people',
    label: '人员与班子',
    icon: <TeamOutlined />,
    load: async () => (await import('../features/people/people-page.tsx')).PeoplePage,
  },
  {
    name: 'import',
    label: '台账导入',
    icon: <ImportOutlined />,
    startsGroup: true,
    load: async () => (await import('../features/import/import-page.tsx')).ImportPage,
  },
  {
    name: 'export',
    label: '报表导出',
    icon: <ExportOutlined />,
    load: async () => (await import('../features/export/export-page.tsx')).ExportPage,
  },
  {
    name: 'settings',
    label: '设置',
    icon: <SettingOutlined />,
    startsGroup: true,
    load: async () => (await import('../features/settings/settings-page.tsx')).SettingsPage,
  },
]
