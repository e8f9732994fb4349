// The borders of the house as lint rules. Proved by test/integration/house-rules.test.ts.
import { isBuiltin } from 'node:module'
import { dirname, relative, resolve, sep } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

const anyOf = (names) => new RegExp(`^(${names.join('|')})(/|$)`)
const electron = anyOf(['electron'])
const database = anyOf(['better-sqlite3'])
const workbooks = anyOf(['exceljs', 'xlsx', '@e965/xlsx', 'papaparse'])
const inFolder = (...folders) => new RegExp(`^/(${folders.join('|')})/`)

/**
 * Who may import what. A target is a path from the root (`/shared/…`), a built-in (`node:fs`) or a package.
 * `only` lists all that is allowed, `never` what is not.
 */
const borders = [
  { of: inFolder('shared'), only: [anyOf(['zod']), inFolder('shared')] },
  {
    of: inFolder('electron/preload'),
    only: [electron, inFolder('electron/preload')],
    onlyTypes: [inFolder('shared')],
  },
  { of: inFolder('electron/data'), never: [electron, inFolder('renderer', 'electron/(main|preload|cli)')] },
  {
    // Only these may know the features; what carries them must not.
    of: inFolder('electron/data/(db|workbook|files|attachments|rpc)'),
    never: [inFolder('electron/data/features')],
  },
  { of: inFolder('electron/cli'), never: [electron, inFolder('renderer', 'electron/(main|preload)')] },
  // Main starts the data process from its bundled file and knows nothing of its insides.
  { of: inFolder('electron/main'), never: [database, workbooks, inFolder('renderer', 'electron/(data|cli)')] },
  { of: inFolder('renderer'), never: [/^node:/, electron, database, inFolder('electron')] },
  { of: inFolder('renderer/ui'), never: [inFolder('renderer/features')] },
]

const imports = {
  create(context) {
    const file = fromRoot(context.filename)
    const rules = borders.filter((border) => border.of.test(file))
    if (rules.length === 0) return {}
    const check = (node, source, typesOnly) => {
      if (typeof source?.value !== 'string') return
      const target = targetOf(source.value, context.filename)
      if (rules.some((border) => crosses(border, target, typesOnly)) || isSidewaysFeature(file, target)) {
        context.report({ node, message: `${file.split('/').slice(1, -1).join('/')} must not import ${source.value}` })
      }
    }
    return {
      ImportDeclaration: (node) => check(node, node.source, isTypeImport(node)),
      ExportNamedDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ExportAllDeclaration: (node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (node) => check(node, node.source, false),
      TSImportType: (node) => check(node, node.source ?? node.argument, true),
    }
  },
}

const sql = {
  create(context) {
    const file = fromRoot(context.filename)
    if (!inFolder('electron', 'renderer', 'shared').test(file)) return {}
    if (inFolder('electron/data/db').test(file) || file.endsWith('-store.ts')) return {}
    return {
      CallExpression(node) {
        const method = node.callee.type === 'MemberExpression' && node.callee.property.name
        // A regular expression has an `exec` too, but is never given a text written on the spot.
        if (method === 'prepare' || (method === 'exec' && isText(node.arguments[0]))) {
          context.report({ node, message: 'SQL belongs in a *-store.ts file or in electron/data/db' })
        }
      },
    }
  },
}

const bridge = {
  create(context) {
    const file = fromRoot(context.filename)
    if (!inFolder('renderer').test(file) || inFolder('renderer/data').test(file)) return {}
    return {
      MemberExpression(node) {
        if (['window', 'globalThis'].includes(node.object.name) && node.property.name === 'bridge') {
          context.report({ node, message: 'only renderer/data reaches through window.bridge' })
        }
      },
    }
  },
}

export default { meta: { name: 'house' }, rules: { imports, sql, bridge } }

function fromRoot(path) {
  return '/' + relative(root, path).split(sep).join('/')
}

function targetOf(specifier, importer) {
  if (specifier.startsWith('.')) return fromRoot(resolve(dirname(importer), specifier))
  if (specifier.startsWith('@shared/')) return `/shared/${specifier.slice('@shared/'.length)}`
  return isBuiltin(specifier) && !specifier.startsWith('node:') ? `node:${specifier}` : specifier
}

function crosses({ only, onlyTypes = [], never = [] }, target, typesOnly) {
  const matches = (pattern) => pattern.test(target)
  const allowed = !only || only.some(matches) || (typesOnly && onlyTypes.some(matches))
  return !allowed || never.some(matches)
}

/** Screens of different features meet by route, not by import. */
function isSidewaysFeature(file, target) {
  const featureOf = (path) => /^\/renderer\/features\/([^/]+)\//.exec(path)?.[1]
  const [from, to] = [featureOf(file), featureOf(target)]
  return from !== undefined && to !== undefined && from !== to
}

function isTypeImport({ importKind, specifiers }) {
  return importKind === 'type' || (specifiers.length > 0 && specifiers.every((each) => each.importKind === 'type'))
}

function isText(node) {
  return node?.type === 'TemplateLiteral' || (node?.type === 'Literal' && typeof node.value === 'string')
}
