import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'

/** What a folder of ledgers holds, by name; what else lies there is left alone. */
const extensions: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.xls', '.et', '.csv'])
const deepest = 3
const most = 200

/** The workbooks of folders among these paths, and the files among them as they are. */
export async function workbooksIn(paths: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const path of paths) {
    const isFolder = await stat(path).then(
      (entry) => entry.isDirectory(),
      () => false,
    )
    found.push(...(isFolder ? await listFolder(path, 1) : [path]))
  }
  return found.slice(0, most)
}

async function listFolder(folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found: string[] = []
  for (const entry of entries.toSorted((one, other) => one.name.localeCompare(other.name, 'zh'))) {
    const path = join(folder, entry.name)
    // Excel and WPS leave such a file beside one that is open.
    if (entry.name.startsWith('.') || entry.name.startsWith('~$')) continue
    if (entry.isDirectory() && depth < deepest) found.push(...(await listFolder(path, depth + 1)))
    else if (entry.isFile() && extensions.has(extname(entry.name).toLowerCase())) found.push(path)
  }
  return found
}
