// `node --import ./scripts/typescript.mjs FILE.ts` runs the sources as they are: Node strips the types,
// and this teaches it the one path alias of tsconfig.base.json.
import { registerHooks } from 'node:module'
import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'

const shared = pathToFileURL(resolve(import.meta.dirname, '../shared') + '/').href

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.startsWith('@shared/') ? shared + specifier.slice('@shared/'.length) : specifier, context),
})
