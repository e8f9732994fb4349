import { closeSync, existsSync, mkdirSync, openSync, statSync, unlinkSync } from 'node:fs'
import { join } from 'node:path'
import { AppError, type ErrorCode } from '@shared/rpc/errors.ts'
import { migrations } from '../db/migrations/index.ts'
import { databaseFileName } from './database-file-name.ts'
import { databaseMark } from './database-mark.ts'
import { keysFileName, readKeysFile } from './keys-file.ts'
import { isOnNetworkShare } from './network-share.ts'

/**
 * All that can be known of a data folder without its password.
 *
 * @returns `empty` for a folder where nothing was set up yet
 * @throws AppError with the code of a FolderProblem
 */
export function checkFolder(folder: string, isDemo: boolean): 'empty' | 'set-up' {
  if (isOnNetworkShare(folder)) throw problem('folder-on-network', folder)
  mustBeWritable(folder)
  const hasKeys = existsSync(join(folder, keysFileName))
  const database = join(folder, databaseFileName)
  if (!hasKeys) {
    // keys.json is written last and never removed: a database without it has lost it.
    if (existsSync(database)) throw problem('folder-damaged', 'keys.json is missing', '缺少密钥文件 keys.json')
    return 'empty'
  }
  const keys = readKeysFile(folder)
  if (keys.isDemo !== isDemo) throw problem('folder-is-demo', folder)
  if (keys.schemaVersion > migrations.length) throw problem('database-too-new', `schema ${keys.schemaVersion}`)
  if (!existsSync(database)) throw problem('folder-damaged', 'ledger.db is missing', '缺少数据文件 ledger.db')
  const { size } = statSync(database)
  if (size === 0 || size % 4096 !== 0) throw problem('database-damaged', `ledger.db has ${size} bytes`)
  if (!keys.databases.includes(databaseMark(folder))) throw problem('keys-outdated', 'keys.json names another database')
  return 'set-up'
}

function mustBeWritable(folder: string): void {
  const probe = join(folder, '.write-test')
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    closeSync(openSync(probe, 'w'))
    unlinkSync(probe)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (code === 'ENOSPC') throw new AppError('disk-full', folder, {}, cause)
    throw new AppError('folder-not-writable', folder, {}, cause)
  }
}

function problem(code: ErrorCode, message: string, detail = ''): AppError {
  return new AppError(code, message, { detail })
}
