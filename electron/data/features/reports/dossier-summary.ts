import { listSummaryPeople, type SummaryPerson } from '../documents/summary-store.ts'
import { listCountedRecords } from './dossier-summary-store.ts'
import { chosenCommunities, type ReportMaker } from './report-question.ts'
import { listShortOfTraining } from './section-record-store.ts'
import { counted, type SummaryColumn, summaryReport } from './summary-table.ts'

/** 廉洁档案汇总表: how far the dossiers of the year are, and what stands in them, by community. */
export const dossierSummary: ReportMaker = (question) => {
  const { db, period } = question
  const people = new Map(
    chosenCommunities(question).map(({ id }) => [id as string, listSummaryPeople(db, id, period.year)]),
  )
  const records = Map.groupBy(
    listCountedRecords(db, period.year),
    ({ communityId, section }) => `${communityId} ${section}`,
  )
  const short = listShortOfTraining(db, period.year)
  const count = (
    id: string,
    label: string,
    group: string,
    isCounted: (person: SummaryPerson) => boolean,
  ): SummaryColumn => ({
    id,
    label,
    group,
    figure: { counts: (community) => counted((people.get(community.id) ?? []).filter(isCounted).map(refOf)) },
  })
  const record = (section: string, label: string, group = '登记'): SummaryColumn => ({
    id: section,
    label,
    group,
    figure: {
      counts: (community) => counted((records.get(`${community.id} ${section}`) ?? []).map(({ id }) => `record:${id}`)),
    },
  })
  const isConfirmed = ({ state }: SummaryPerson) => ['confirmed', 'archived', 'transferred'].includes(state ?? '')
  const columns: readonly SummaryColumn[] = [
    count('due', '应建档', '建档', () => true),
    count('opened', '已建档', '建档', ({ state }) => state !== null),
    { id: 'openedShare', label: '建档率', group: '建档', figure: { part: 'opened', whole: 'due' } },
    count(
      'whole',
      '填写\n齐全',
      '填写与确认',
      ({ done, needed }) => done !== null && needed !== null && done >= needed,
    ),
    count('confirmed', '街道\n已确认', '填写与确认', isConfirmed),
    { id: 'confirmedShare', label: '确认率', group: '填写与确认', figure: { part: 'confirmed', whole: 'opened' } },
    count('archived', '已归档', '填写与确认', ({ state }) => state === 'archived' || state === 'transferred'),
    record('training', '培训\n人次', '教育培训'),
    {
      id: 'days',
      label: '培训\n天数',
      group: '教育培训',
      format: 'General',
      figure: {
        counts(community) {
          const own = records.get(`${community.id} training`) ?? []
          return {
            value: own.reduce((sum, { days }) => sum + Number(days ?? 0), 0),
            refs: own.map(({ id }) => `record:${id}`),
          }
        },
      },
    },
    {
      id: 'averageDays',
      label: '人均\n天数',
      group: '教育培训',
      format: '0.0',
      figure: { part: 'days', whole: 'opened' },
    },
    count('reached', '天数\n达标', '教育培训', ({ id, state }) => state !== null && !short.has(id)),
    { id: 'reachedShare', label: '达标率', group: '教育培训', figure: { part: 'reached', whole: 'opened' } },
    record('talks', '谈话\n函询'),
    record('appraisals', '民主\n评议'),
    record('gifts', '礼金\n礼品'),
    record('audits', '审计'),
    record('sanctions', '处分\n处理'),
  ]
  return summaryReport(question, {
    sheetName: '廉洁档案汇总',
    title: '社区干部廉洁档案汇总表',
    period: `${period.year}年`,
    unit: '单位：人、次、天',
    notes: [
      '应建档为在任人员和本年已建档的离任人员；确认含已归档、已移交。登记数为本年档案中的记录数。',
      '“天数达标”为已建档人员中没有培训天数不足提示的人数。',
    ],
    columns,
    people: [...people.values()].reduce((sum, some) => sum + some.length, 0),
  })
}

function refOf({ id, dossierId }: SummaryPerson): string {
  return dossierId === null ? `person:${id}` : `dossier:${dossierId}`
}
