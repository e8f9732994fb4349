// What Electron's own default app does: `electron [flags] <app folder> [arguments]`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const { app } = createRequire(import.meta.url)('electron')

const folder = resolve(process.argv.slice(1).find((argument) => !argument.startsWith('-')) ?? '.')
const { name, productName, version, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
