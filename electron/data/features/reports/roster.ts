import { readRosterLines } from '../export/read-roster-lines.ts'
import { rosterReport } from '../export/roster-report.ts'
import type { ReportMaker } from './report-question.ts'

/** 两委成员花名册. */
export const rosterMaker: ReportMaker = async (question) => {
  const lines = await readRosterLines(question)
  const { layout, people, communities } = rosterReport({ ...question, lines })
  const sources = lines.map(({ person }, row) => ({ row, column: 0, refs: [`person:${person.id}`] }))
  return { layouts: [{ ...layout, sources }], people, communities }
}
