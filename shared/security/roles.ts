import type { Power } from './powers.ts'

interface RoleDefinition {
  readonly label: string
  readonly powers: readonly Power[]
  /** May be limited to some communities. */
  readonly isScoped: boolean
}

/** Roles as data (domain.md §1). An account holds one or several; what it may do is the sum. */
export const roles = {
  clerk: {
    label: '经办人',
    isScoped: true,
    powers: [
      'people.read',
      'people.edit',
      'people.delete',
      'people.reveal',
      'dossiers.read',
      'dossiers.edit',
      'dossiers.consult',
      'disclosure.read',
      'disclosure.edit',
      'disclosure.publish',
      'disclosure.manage',
      'decisions.read',
      'decisions.edit',
      'import.run',
      'import.undo',
      'export.masked',
      'export.unmasked',
      'backup.run',
    ],
  },
  reviewer: {
    label: '审核(纪工委)',
    isScoped: false,
    powers: [
      'people.read',
      'people.reveal',
      'dossiers.read',
      'dossiers.restricted',
      'dossiers.edit',
      'dossiers.confirm',
      'dossiers.consult',
      'opinions.sign',
      'disclosure.read',
      'decisions.read',
      'export.masked',
      'requests.decide',
    ],
  },
  leader: {
    label: '分管领导',
    isScoped: false,
    powers: [
      'people.read',
      'dossiers.read',
      'dossiers.consult',
      'opinions.sign',
      'disclosure.read',
      'decisions.read',
      'export.masked',
      'requests.decide',
    ],
  },
  archivist: {
    label: '档案管理员',
    isScoped: true,
    powers: [
      'people.read',
      'people.reveal',
      'dossiers.read',
      'dossiers.archive',
      'dossiers.consult',
      'disclosure.read',
      'decisions.read',
      'export.masked',
      'export.unmasked',
    ],
  },
  administrator: {
    label: '系统管理员',
    isScoped: false,
    powers: ['accounts.read', 'accounts.manage', 'settings.edit', 'backup.run', 'backup.restore'],
  },
  auditor: { label: '安全审计员', isScoped: false, powers: ['accounts.read', 'audit.read', 'audit.export'] },
  reader: {
    label: '只读',
    isScoped: true,
    powers: ['people.read', 'dossiers.consult', 'disclosure.read', 'decisions.read'],
  },
} as const satisfies Record<string, RoleDefinition>

export type Role = keyof typeof roles
export const roleIds = Object.keys(roles) as [Role, ...Role[]]

/** The first account must be able to begin alone: it does the work and makes the other accounts. */
export const firstRoles: readonly Role[] = ['administrator', 'clerk']

export function powersOf(held: readonly Role[]): readonly Power[] {
  return [...new Set(held.flatMap((role) => roles[role].powers as readonly Power[]))]
}

/** Why these roles may not be held by one account, in Chinese; null when they may. */
export function roleConflict(held: readonly Role[]): string | null {
  if (held.length === 0) return '请至少选一个角色。'
  if (held.includes('administrator') && held.includes('auditor'))
    return '系统管理员和安全审计员不能是同一个账号：管理的人不能核验自己。'
  return null
}
