import { allPowers, type Power } from './powers.ts'

/** Roles as data. The first account of a street has every power until others share them. */
export const roles = {
  founder: { label: '首个账号(全部权限)', powers: allPowers },
} as const satisfies Record<string, { label: string; powers: readonly Power[] }>

export type Role = keyof typeof roles

export function powersOf(role: string): readonly Power[] {
  return Object.hasOwn(roles, role) ? roles[role as Role].powers : []
}
