import { sectionReports } from '@shared/reports/section-reports.ts'
import { catalogueReport } from './catalogue-report.ts'
import { decisionLedger, registrations } from './decision-reports.ts'
import { decisionSummary } from './decision-summary.ts'
import { disclosureSummary } from './disclosure-summary.ts'
import { dossierLedger } from './dossier-ledger.ts'
import { dossierSummary } from './dossier-summary.ts'
import { peopleSummary } from './people-summary.ts'
import { publicationLedger } from './publication-ledger.ts'
import type { ReportMaker } from './report-question.ts'
import { rosterMaker } from './roster.ts'
import { sectionExtras } from './section-extras.ts'
import { sectionReport } from './section-report.ts'

/** How each report of the set is made, by its id; a test holds it against the set. */
export const reportMakers: Readonly<Record<string, ReportMaker>> = {
  roster: rosterMaker,
  dossiers: dossierLedger,
  ...Object.fromEntries(sectionReports.map((report) => [report.id, sectionReport(report, sectionExtras[report.id])])),
  decisions: decisionLedger,
  registrations,
  catalogue: catalogueReport,
  disclosures: publicationLedger,
  'people-summary': peopleSummary,
  'dossier-summary': dossierSummary,
  'decision-summary': decisionSummary,
  'disclosure-summary': disclosureSummary,
}
