// `npm run prove`: kills the program at 200 random points and looks at the folder after each.
// `-- --kills N --seed S --act edits|import|backup|restore|rekey|attachments`.
import { node24 } from './modules.mjs'
import { run } from './run.mjs'

const prove = ['--import', './scripts/typescript.mjs', 'test/prove/prove-command.ts']
process.exitCode = await run(node24(), [...prove, ...process.argv.slice(2)])
