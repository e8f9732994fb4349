// `npm run bench`: runs the measurements and shows the rows they left in out/bench/*.json (an array of flat objects each).
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from './build.mjs'
import { root } from './modules.mjs'
import { runPlaywright } from './playwright.mjs'

const results = join(root, 'out/bench')
rmSync(results, { recursive: true, force: true })
process.exitCode = (await build()) || (await runPlaywright('bench', process.argv.slice(2)))

const files = existsSync(results) ? readdirSync(results).filter((name) => name.endsWith('.json')) : []
const rows = files.flatMap((name) => JSON.parse(readFileSync(join(results, name), 'utf8')))
if (rows.length > 0) console.table(rows)
