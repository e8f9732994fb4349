import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

/** The scripts are plain JavaScript; each test says which types it relies on. */
export async function loadScript<Exports>(name: string): Promise<Exports> {
  const file = resolve(import.meta.dirname, '../../../scripts', name)
  return (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Exports
}
