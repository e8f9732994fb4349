import { readFileSync, realpathSync } from 'node:fs'
import { resolve } from 'node:path'

const networkTypes = /^(nfs\d?|cifs|smb\w*|ncpfs|afs|9p|fuse\.(sshfs|davfs\d?|smbnetfs|rclone)|davfs)$/

/** The mount table as Linux prints it in /proc/self/mountinfo. */
export function networkMountOf(path: string, mountInfo: string): string | null {
  let found: { point: string; type: string } | null = null
  for (const line of mountInfo.split('\n')) {
    const [before, after] = line.split(' - ')
    const point = before
      ?.split(' ')[4]
      ?.replaceAll(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))
    const type = after?.split(' ')[0]
    if (!point || !type) continue
    const isAbove = path === point || path.startsWith(point.endsWith('/') ? point : `${point}/`)
    if (isAbove && point.length >= (found?.point.length ?? 0)) found = { point, type }
  }
  return found && networkTypes.test(found.type) ? found.point : null
}

/** Whether a folder lies on a network share, where SQLite's WAL is unsafe. */
export function isOnNetworkShare(folder: string): boolean {
  // A UNC path, also behind a drive letter (the real path of a mapped drive is its share).
  if (isUncPath(folder) || isUncPath(nearestRealPath(folder))) return true
  if (process.platform !== 'linux') return false
  return networkMountOf(nearestRealPath(folder), readFileSync('/proc/self/mountinfo', 'utf8')) !== null
}

function isUncPath(path: string): boolean {
  return /^(\\\\|\/\/)(?![.?][\\/](?!UNC))/i.test(path)
}

function nearestRealPath(path: string): string {
  for (let at = resolve(path); ; at = resolve(at, '..')) {
    try {
      return realpathSync.native(at)
    } catch {
      // Not there yet: what it will be made in decides.
      if (at === resolve(at, '..')) return at
    }
  }
}
