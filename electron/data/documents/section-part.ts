import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import { type SectionState, sectionStates } from '@shared/dossier/states.ts'
import type { RecordFacts, SectionFacts } from './dossier-facts.ts'
import { columnShares, landscapeWidth, narrowestWidth, portraitWidth } from './column-widths.ts'
import { type Html, markup } from './html.ts'
import { alignOf, shownValue } from './shown-value.ts'

export type SectionShape = 'table' | 'wide' | 'cards'

/** Fewer records than would be worth a page of their own. */
const fewRecords = 3

/**
 * A table where the columns find room on a page of either direction, else a card for each record. The page is never
 * turned round for the sake of headings alone, nor for a few records.
 */
export function shapeOf({ definition, records }: SectionFacts): SectionShape {
  const { fields, kind } = definition
  const width = narrowestWidth(fields)
  if (kind !== 'records' || width > landscapeWidth) return 'cards'
  if (width <= portraitWidth || records.length === 0) return 'table'
  return records.length <= fewRecords ? 'cards' : 'wide'
}

/** One section: its heading, and its records under the exact headings, or that there are none. */
export function sectionPart(section: SectionFacts, anchor: string): Html {
  const { definition, isToConfirm, state, records } = section
  return markup`<section>
    <h3 id="${anchor}">${definition.number}　${definition.label}</h3>
    ${records.length === 0 ? emptyPart(definition.fields, state) : recordsPart(section)}
    ${isToConfirm && markup`<p class="note">注：本表内容从上年结转，待确认。</p>`}
  </section>`
}

function recordsPart(section: SectionFacts): Html {
  const { fields } = section.definition
  const shape = shapeOf(section)
  if (shape !== 'cards') return tableOf(fields, section.records, shape)
  const cards = section.records.map((record, at) => card(fields, record, section.records.length > 1 ? at + 1 : null))
  return markup`${cards}`
}

function emptyPart(fields: readonly FieldDefinition[], state: SectionState): Html {
  const said = state === 'none' ? `${sectionStates.none}（已声明）` : sectionStates.blank
  if (fields.length === 0 || narrowestWidth(fields) > portraitWidth) {
    return markup`<table>
      <tbody>
        <tr>
          <td class="state">${said}</td>
        </tr>
      </tbody>
    </table>`
  }
  return markup`<table>
    ${headOf(fields, 'table')}
    <tbody>
      <tr>
        <td class="state" colspan="${fields.length + 1}">${said}</td>
      </tr>
    </tbody>
  </table>`
}

function tableOf(fields: readonly FieldDefinition[], records: readonly RecordFacts[], shape: SectionShape): Html {
  const rows = records.map(
    ({ values }, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        ${fields.map((field) => cell(field, shownValue(values[field.id], field)))}
      </tr>`,
  )
  return markup`<table>
    ${headOf(fields, shape)}
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

/** The share of the column 序号. */
const ordinalShares = { table: 6.5, wide: 4.5, cards: 6.5 } as const satisfies Record<SectionShape, number>

function headOf(fields: readonly FieldDefinition[], shape: SectionShape): Html {
  const ordinalShare = ordinalShares[shape]
  const shares = columnShares(fields, shape === 'wide' ? landscapeWidth : portraitWidth)
  const columns = shares.map(
    (share) => markup`<col style="width:${((share * (100 - ordinalShare)) / 100).toFixed(2)}%" />`,
  )
  const headings = fields.map(({ label }) => markup`<th>${label}</th>`)
  return markup`<colgroup>
      <col style="width:${ordinalShare}%" />
      ${columns}
    </colgroup>
    <thead>
      <tr>
        <th>序号</th>
        ${headings}
      </tr>
    </thead>`
}

function cell({ type }: FieldDefinition, text: string): Html {
  const isWhole = type === 'date' || type === 'yearMonth' || type === 'idNo'
  return markup`<td class="${alignOf(type)}${isWhole && ' whole'}">${text}</td>`
}

/** From this many characters on, a card may break over two pages. */
const longCard = 1200

/** One record with its headings at the left of its values, two to a line; a long text has a line to itself. */
function card(fields: readonly FieldDefinition[], { values }: RecordFacts, ordinal: number | null): Html {
  const pairs = fields.map((field) => ({ field, text: shownValue(values[field.id], field) }))
  const length = pairs.reduce((sum, { text }) => sum + text.length, 0)
  const lines = linesOf(pairs).map((line) => {
    const span = line.length === 1 && markup` colspan="3"`
    const cells = line.map(({ field, text }) => markup`<th>${field.label}</th><td${span}>${text}</td>`)
    return markup`<tr>
      ${cells}
    </tr>`
  })
  return markup`<table class="card${length > longCard && ' long'}">
    <colgroup>
      <col style="width:17%" />
      <col style="width:33%" />
      <col style="width:17%" />
      <col style="width:33%" />
    </colgroup>
    ${
      ordinal !== null &&
      markup`<thead>
        <tr>
          <th colspan="4">第 ${ordinal} 条</th>
        </tr>
      </thead>`
    }
    <tbody>
      ${lines}
    </tbody>
  </table>`
}

interface Pair {
  readonly field: FieldDefinition
  readonly text: string
}

const longText = 36

function linesOf(pairs: readonly Pair[]): Pair[][] {
  const lines: Pair[][] = []
  let isOpen = false
  for (const pair of pairs) {
    const isLong = pair.field.type === 'longText' || pair.text.length > longText
    if (!isLong && isOpen) lines.at(-1)?.push(pair)
    else lines.push([pair])
    isOpen = !isLong && !isOpen
  }
  return lines
}
