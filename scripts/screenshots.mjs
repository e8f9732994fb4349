// `npm run screenshots`: pictures of the screens into out/screenshots, for the manual and for review.
import { build } from './build.mjs'
import { runPlaywright } from './playwright.mjs'

process.exitCode = (await build()) || (await runPlaywright('screenshots', process.argv.slice(2)))
