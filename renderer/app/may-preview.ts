import { powersInPreview } from '@shared/security/powers.ts'
import type { Page } from './pages.tsx'

/** Whether a page has something to show of a backup: import and export do nothing but write. */
export function mayPreview({ power }: Page): boolean {
  return power === 'signed-in' || powersInPreview.has(power)
}
