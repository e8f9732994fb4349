// `npm run screenshots`: pictures of the screens into out/screenshots, for review; some of them are the README's.
import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './modules.mjs'
import { runPlaywright } from './playwright.mjs'

const readmePictures = {
  'people-drawer': 'people',
  'import-2-doubts': 'import-recognised',
  'workbench-many': 'workbench',
  'dossiers-demo': 'dossiers',
}

process.exitCode = (await build()) || (await runPlaywright('screenshots', process.argv.slice(2)))
if (process.exitCode === 0) {
  const kept = join(root, 'resources/screenshots')
  mkdirSync(kept, { recursive: true })
  for (const [from, to] of Object.entries(readmePictures))
    cpSync(join(root, `out/screenshots/${from}.png`), join(kept, `${to}.png`))
}
