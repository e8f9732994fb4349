// `npm run test:e2e -- [playwright arguments]`
import { build } from './build.mjs'
import { runPlaywright } from './playwright.mjs'

process.exitCode = (await build()) || (await runPlaywright('e2e', process.argv.slice(2)))
