import { execFile, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

const isThere = (command: string, argument: string) => spawnSync(command, [argument]).error === undefined

/** Why tests that print must be left out here; null where they can run. */
export const whyNoOfficeSuite: string | null =
  isThere('soffice', '--version') && isThere('pdftotext', '-v')
    ? null
    : 'needs LibreOffice and poppler: apt-get install libreoffice-calc poppler-utils fonts-noto-cjk'

// Formulas are calculated anew on loading, so that what comes out was not just copied from the file.
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>`

/** Converts a workbook; returns the path of the new file. Each call has a profile of its own. */
export async function convert(workbook: string, format: 'pdf' | 'csv', folder: string): Promise<string> {
  const profile = mkdtempSync(join(tmpdir(), 'soffice-'))
  mkdirSync(join(profile, 'user'))
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), settings)
  // 44 comma, 34 quote, 76 UTF-8, from line 1, all columns as they are shown.
  const filter = format === 'csv' ? 'csv:Text - txt - csv (StarCalc):44,34,76,1' : 'pdf'
  const where = ['--outdir', folder, workbook]
  try {
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      '--headless',
      '--convert-to',
      filter,
      ...where,
    ])
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
  return join(folder, basename(workbook).replace(/\.xlsx$/, `.${format}`))
}

export interface PrintedWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}
export interface PrintedPage {
  readonly width: number
  readonly height: number
  readonly words: readonly PrintedWord[]
}

/** What stands where on each page of a PDF, in points. */
export async function printedPages(pdf: string): Promise<PrintedPage[]> {
  const { stdout } = await run('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 64 * 2 ** 20 })
  return stdout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page) ?? []
      const words = [
        ...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g),
      ]
      return {
        width: Number(width),
        height: Number(height),
        words: words.map(([, left, top, right, bottom, text = '']) => ({
          text: text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
          left: Number(left),
          top: Number(top),
          right: Number(right),
          bottom: Number(bottom),
        })),
      }
    })
}
