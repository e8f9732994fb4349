// `npm run prove`: kills the program at 200 random points and looks at the folder after each; then reads 2,000 damaged
// files. `-- --kills N --seed S --act edits|import|backup|restore|rekey|attachments` for the kills alone,
// `-- --files N --seed S` for the files alone.
import { node24 } from './modules.mjs'
import { run } from './run.mjs'

const options = process.argv.slice(2)
const prove = (file) => run(node24(), ['--import', './scripts/typescript.mjs', `test/prove/${file}`, ...options])

const onlyFiles = options.includes('--files')
const onlyKills = options.includes('--kills') || options.includes('--act')
const kills = onlyFiles ? 0 : await prove('prove-command.ts')
const files = onlyKills ? 0 : await prove('read-mutated-command.ts')
process.exitCode = kills || files
