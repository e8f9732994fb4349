import { z } from 'zod'
import { query, task } from '../rpc/contract.ts'
import type { FolderStatus } from '../security/model.ts'

/** Why a backup was made. */
export const backupCauses = {
  timed: '定时',
  closing: '退出时',
  asked: '手动',
  'before-import': '导入前',
  'before-migration': '升级前',
  'before-restore': '恢复前',
  'before-bulk': '批量操作前',
} as const
export type BackupCause = keyof typeof backupCauses

/** What stands on the label of a backup; readable without its key, and so without names. */
export interface BackupLabel {
  /** Folder name, such as `20261121-213000-timed`. */
  readonly id: string
  readonly at: string
  readonly cause: BackupCause
  readonly schemaVersion: number
  readonly sizeBytes: number
  readonly counts: {
    readonly people: number
    readonly communities: number
    readonly attachments: number
    readonly acts: number
  }
  /** The last act it holds, without who: 修改人员, and when. */
  readonly lastAct: { readonly at: string; readonly act: string } | null
  readonly isDemo: boolean
  /** Hash of the database file: a backup that changed is not good any more. */
  readonly sha256: string
}

export type BackupPlace = 'main' | 'second'

export interface BackupInfo extends BackupLabel {
  readonly place: BackupPlace
}

/** The light in the top strip. */
export interface BackupStatus {
  readonly light: 'green' | 'amber' | 'red'
  /** In Chinese: 备份 12 分钟前, or what is wrong and what to do. */
  readonly text: string
  readonly lastGoodAt: string | null
  readonly isRunning: boolean
  readonly folder: string
  readonly second: { readonly folder: string; readonly lastGoodAt: string | null; readonly text: string } | null
}

const which = z.object({ id: z.string().regex(/^\d{8}-\d{6}(-\d+)?-[a-z-]+$/), place: z.enum(['main', 'second']) })
const ticket = z.string().max(60)

export const backupContract = {
  status: query({ power: 'signed-in', input: z.object({}) }).returns<BackupStatus>(),
  list: query({ power: 'backup.run', input: z.object({}) }).returns<readonly BackupInfo[]>(),
  /** What the open ledger holds now, to be held against a copy before it is restored. */
  counts: query({ power: 'backup.run', input: z.object({}) }).returns<BackupLabel['counts']>(),
  run: task({ power: 'backup.run', input: z.object({}), act: '备份' }).returns<BackupInfo>(),
  /** A second folder for copies: USB stick or share; a ticket for a folder, or null for none. */
  setSecondFolder: task({
    power: 'settings.edit',
    input: z.object({ ticket: ticket.nullable() }),
    act: '设置第二备份文件夹',
  }).returns<void>(),
  /** Opens a backup beside the ledger: every query answers from it, nothing can be written, until it is closed. */
  openPreview: task({ power: 'backup.restore', input: which, act: '查看备份' }).returns<FolderStatus>(),
  closePreview: task({ power: 'signed-in', input: z.object({}) }).returns<FolderStatus>(),
  /** Puts a backup in the place of today's state, which is kept as a backup first. */
  restore: task({
    power: 'backup.restore',
    input: which,
    act: '恢复备份',
    reason: 'required',
    secondPerson: true,
    within: () => 'street',
  }).returns<FolderStatus>(),

  /** Good copies of a folder that cannot be opened: newest first. Before sign-in. */
  offered: query({ power: 'anyone', input: z.object({}) }).returns<readonly BackupInfo[]>(),
  /** Only while the database is damaged: sets it aside, never deletes it, and puts the copy in its place. */
  replaceDamaged: task({ power: 'anyone', input: which }).returns<FolderStatus>(),
  /** The label of the copy that `restoreHere` would take from a folder: the newest good one in it. Before sign-in. */
  look: task({ power: 'anyone', input: z.object({ ticket }) }).returns<BackupLabel>(),
  /** Only into an empty folder: a backup from another PC, which its passwords and its recovery code open. */
  restoreHere: task({ power: 'anyone', input: z.object({ ticket }) }).returns<FolderStatus>(),
}
