import { AppError } from '@shared/rpc/errors.ts'

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满，请腾出空间',
  EDQUOT: '磁盘已满，请腾出空间',
  EROFS: '那里是只读的，不能写入',
  EACCES: '没有写入权限，或被其他程序占用',
  EPERM: '没有写入权限，或被其他程序占用',
  EBUSY: '被其他程序占用，请关闭后重试',
  ENOTDIR: '被同名的文件占了位置，请移开后重试',
  EEXIST: '被同名的文件占了位置，请移开后重试',
  EISDIR: '被同名的文件夹占了位置，请移开后重试',
  ENOENT: '文件夹找不到了，可能 U 盘已拔出',
  ENODEV: '文件夹找不到了，可能 U 盘已拔出',
  ENXIO: '文件夹找不到了，可能 U 盘已拔出',
  EIO: '读写出错，U 盘可能已拔出或已损坏',
  'disk-full': '磁盘已满，请腾出空间',
  'database-unwritable': '那里不能写入，可能是只读的或被其他程序占用',
  'database-damaged': '复制出来的数据核对不上，请检查磁盘',
  cancelled: '没有做完，程序就退出了',
  'backup-folder-gone': '文件夹找不到了，可能 U 盘已拔出',
}

/** Why a copy was not made, as half a sentence in Chinese. */
export function failureReason(cause: unknown): string {
  if (cause instanceof AppError && typeof cause.details['reason'] === 'string') return cause.details['reason']
  const code = typeof cause === 'object' && cause !== null && 'code' in cause ? String(cause.code) : ''
  return reasons[code] ?? '出了意外的错误'
}
