import { dossierStates } from '@shared/dossier/states.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReportHeading, ReportValue } from '../../workbook/write/report-layout.ts'
import { lineSources, rowsOf } from '../../workbook/write/report-rows.ts'
import { type LedgerDossier, listLedgerDossiers } from './dossier-ledger-store.ts'
import { officialLayout } from './official-layout.ts'
import type { ReportMaker } from './report-question.ts'

/** 廉洁档案建档台账 (domain.md §8.4): one line a dossier of the year. */
export const dossierLedger: ReportMaker = (question) => {
  const { db, chosen, period } = question
  const dossiers = listLedgerDossiers(db, period.year, chosen.length === 0 ? null : chosen)
  const layout = officialLayout(question, {
    sheetName: '建档台账',
    title: '廉洁档案建档台账',
    period: `${period.year}年`,
    headings,
    rows: rowsOf(dossiers, (dossier, at) => [at + 1, ...cells(dossier)]),
    total: {
      label: '合计',
      totals: [
        { column: 2, counts: 'filled', format: '0"人"' },
        { column: 5, counts: 'sum', format: '0' },
        { column: 6, counts: 'sum', format: '0' },
        { column: 7, counts: { part: 5, whole: 6 }, format: '0.0%' },
        { column: 14, counts: 'sum', format: '0' },
      ],
    },
    notes: ['分表完成数为已填写或已声明“无此情况”的分表数。签名、审核、确认为最近一次。'],
    sources: lineSources(dossiers, ({ id }) => `dossier:${id}`),
  })
  return {
    layouts: [layout],
    people: dossiers.length,
    communities: new Set(dossiers.flatMap(({ communityId }) => communityId ?? [])).size,
  }
}

const headings: readonly ReportHeading[] = [
  { label: '序号', width: 6, align: 'center' },
  { label: '社区', width: 12, align: 'center', lines: 2 },
  { label: '姓名', width: 9, align: 'center', lines: 2 },
  { label: '职务', width: 16, align: 'left', lines: 2 },
  { label: '档案编号', width: 16, align: 'center' },
  {
    label: '分表',
    columns: [
      { label: '已完成', width: 7, align: 'right' },
      { label: '应填', width: 6, align: 'right' },
      { label: '完成率', width: 8, align: 'right' },
    ],
  },
  { label: '档案状态', width: 12, align: 'center' },
  { label: '本人签名日期', width: 14, align: 'center' },
  {
    label: '社区审核',
    columns: [
      { label: '审核人', width: 8, align: 'center', lines: 2 },
      { label: '日期', width: 14, align: 'center' },
    ],
  },
  {
    label: '街道确认',
    columns: [
      { label: '确认人', width: 8, align: 'center', lines: 2 },
      { label: '日期', width: 14, align: 'center' },
    ],
  },
  { label: '页数', width: 6, align: 'right' },
  { label: '存放位置', width: 12, align: 'left', lines: 2 },
  { label: '归档日期', width: 14, align: 'center' },
]

function cells(dossier: LedgerDossier): ReportValue[] {
  const { steps, box, cabinet } = dossier
  const last = (act: string) => steps.findLast((step) => step.act === act)
  const [signed, reviewed, confirmed] = [last('submit'), last('communityReview'), last('confirm')]
  const place = [cabinet && `${cabinet}柜`, box && `${box}盒`].filter(Boolean).join('')
  return [
    dossier.communityName,
    dossier.name,
    dossier.posts || null,
    dossier.number,
    dossier.done,
    dossier.needed,
    dossier.done === null || !dossier.needed ? null : { part: 5, whole: 6 },
    dossierStates[dossier.state],
    dayOf(signed?.signedOn),
    reviewed?.signedBy ?? null,
    dayOf(reviewed?.signedOn ?? (reviewed && localDay(new Date(reviewed.at)))),
    confirmed ? (confirmed.signedBy ?? confirmed.accountName) : null,
    dayOf(confirmed?.signedOn ?? (confirmed && localDay(new Date(confirmed.at)))),
    dossier.pages,
    place || null,
    dayOf(dossier.archivedOn),
  ]
}

function dayOf(day: string | null | undefined): ReportValue {
  return day ? { day } : null
}
