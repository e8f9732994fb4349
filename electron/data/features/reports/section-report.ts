import { periodWords, spanOf } from '@shared/reports/period.ts'
import type { SectionReport } from '@shared/reports/section-reports.ts'
import type { ReportColumn, ReportTotal, ReportValue } from '../../workbook/write/report-layout.ts'
import { lineSources, rowsOf } from '../../workbook/write/report-rows.ts'
import { fieldCell, fieldColumn, type GroupedColumn, groupedHeadings } from './field-columns.ts'
import { officialLayout } from './official-layout.ts'
import type { ReportMaker, ReportQuestion } from './report-question.ts'
import { listReportedRecords, type ReportedRecord } from './section-record-store.ts'

/** What a section adds to its own columns. */
export interface AddedColumn {
  readonly column: ReportColumn
  /** Stands behind this column, where that one is printed. */
  readonly after: string
  /** @param at where each printed column stands, by its id */
  readonly valueOf: (person: readonly ReportedRecord[], at: (id: string) => number) => ReportValue
  /** One value for all records of a person, in the first of their lines. */
  readonly isOfPerson?: true
}

export interface SectionExtras {
  /** The person's cells stand once for all their lines. */
  readonly mergesPeople?: true
  readonly sealLabel?: string
  readonly added?: (question: ReportQuestion) => readonly AddedColumn[]
}

interface Printed extends GroupedColumn {
  readonly id: string
  readonly isOfPerson: boolean
  readonly valueOf: (record: ReportedRecord, person: readonly ReportedRecord[]) => ReportValue
}

/** The records of one section of all dossiers in a period: by community, then by person, then by day. */
export function sectionReport(definition: SectionReport, extras: SectionExtras = {}): ReportMaker {
  return (question) => {
    const { db, chosen, period } = question
    const communityIds = chosen.length === 0 ? null : chosen
    const records = listReportedRecords(db, {
      section: definition.section.id,
      year: period.year,
      ...spanOf(period),
      communityIds,
    })
    const people = [...Map.groupBy(records, ({ personId, dossierId }) => `${personId} ${dossierId}`).values()]
    const lines = people.flatMap((own, ordinal) => own.map((record, line) => ({ record, own, ordinal, line })))
    const printed = printedColumns(definition, question, extras)
    const rows = rowsOf(lines, ({ record, own, ordinal, line }, at): ReportValue[] => {
      const isRepeated = extras.mergesPeople === true && line > 0
      const number = extras.mergesPeople ? ordinal + 1 : at + 1
      const cells = printed.map((one) => (isRepeated && one.isOfPerson ? null : one.valueOf(record, own)))
      return [isRepeated ? null : number, ...cells]
    })
    const merged = extras.mergesPeople
      ? [0, ...printed.flatMap(({ isOfPerson }, at) => (isOfPerson ? [at + 1] : []))]
      : []
    const totals = totalsOf(definition, printed, extras.mergesPeople ? '0"人"' : '0"人次"')
    const layout = officialLayout(question, {
      sheetName: definition.title,
      title: definition.title,
      period: periodWords(period),
      headings: [{ label: '序号', width: 6, align: 'center' }, ...groupedHeadings(printed)],
      rows,
      groups: { sizes: people.map(({ length }) => length), merged },
      ...(totals.length > 0 && { total: { label: '合计', totals } }),
      ...(extras.sealLabel !== undefined && { sealLabel: extras.sealLabel }),
      sources: lineSources(lines, ({ record }) => `record:${record.id}`),
    })
    return {
      layouts: [layout],
      people: new Set(records.map(({ personId }) => personId)).size,
      communities: new Set(records.flatMap(({ communityId }) => communityId ?? [])).size,
    }
  }
}

const ofPerson: Readonly<Record<string, (record: ReportedRecord) => string | null>> = {
  ofCommunity: ({ communityName }) => communityName,
  ofName: ({ name }) => name,
  ofPosts: ({ posts }) => posts || null,
}

function printedColumns({ section, columns }: SectionReport, question: ReportQuestion, extras: SectionExtras) {
  const printed: Printed[] = []
  const at = (id: string) => printed.findIndex((one) => one.id === id) + 1
  const added = extras.added?.(question) ?? []
  for (const { id, label, width } of columns.filter((one) => question.columns.includes(one.id))) {
    const field = section.fields.find((one) => one.id === id)
    const own = ofPerson[id]
    if (field) {
      const valueOf = ({ values }: ReportedRecord) => fieldCell(field, values[id], question.isMasked)
      printed.push({ id, group: field.group, column: fieldColumn(field), isOfPerson: false, valueOf })
    } else if (own) {
      const column: ReportColumn = { label, width, align: id === 'ofPosts' ? 'left' : 'center', lines: 2 }
      printed.push({ id, group: undefined, column, isOfPerson: true, valueOf: own })
    }
    for (const one of added.filter(({ after }) => after === id)) {
      printed.push({
        id: `${id}+${one.column.label}`,
        group: field?.group,
        column: one.column,
        isOfPerson: one.isOfPerson === true,
        valueOf: (record, person) => one.valueOf(one.isOfPerson ? person : [record], at),
      })
    }
  }
  return printed
}

/** How many people or records, and the sum of what can be added up. */
function totalsOf({ section }: SectionReport, printed: readonly Printed[], countFormat: string): ReportTotal[] {
  return printed.flatMap(({ id }, place): ReportTotal[] => {
    const column = place + 1
    const field = section.fields.find((one) => one.id === id)
    if (id === 'ofName') return [{ column, counts: 'filled', format: countFormat }]
    if (field?.type === 'money') return [{ column, counts: 'sum', format: '#,##0.00' }]
    const isSummed = field && summed.has(id) && (field.type === 'integer' || field.type === 'decimal')
    return isSummed ? [{ column, counts: 'sum', format: field.type === 'integer' ? '0' : 'General' }] : []
  })
}

/** Votes and attendances of different meetings do not add up to anything. */
const summed: ReadonlySet<string> = new Set(['days', 'hours', 'quantity', 'problems', 'amount', 'people'])
