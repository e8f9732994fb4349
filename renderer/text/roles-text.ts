import { type Role, roles } from '@shared/security/roles.ts'

/** 系统管理员、经办人. */
export function rolesText(held: readonly Role[]): string {
  return held.map((role) => roles[role].label).join('、')
}
