import { readRosterLines } from '../export/read-roster-lines.ts'
import { lineSources } from '../../workbook/write/report-rows.ts'
import { rosterReport } from '../export/roster-report.ts'
import type { ReportMaker } from './report-question.ts'

/** 两委成员花名册. */
export const rosterMaker: ReportMaker = async (question) => {
  const lines = await readRosterLines(question)
  const { layout, people, communities } = rosterReport({ ...question, lines })
  const sources = lineSources(lines, ({ person }) => `person:${person.id}`)
  return { layouts: [{ ...layout, sources }], people, communities }
}
