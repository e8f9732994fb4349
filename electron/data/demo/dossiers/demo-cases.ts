import { addDays, addMonths } from '@shared/dossier/rules/calendar.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import type { GeneratedPerson } from '../generated-street.ts'
import { community } from '../demo-communities.ts'
import type { Random } from '../seeded-random.ts'
import type { GeneratedSections } from './generated-dossier.ts'
import { enterpriseOf } from './synthetic-family.ts'

/** What one person's year shows beside the ordinary. */
export interface DemoCase {
  readonly community: number
  readonly seat: number
  readonly year: number
  readonly change: (sections: GeneratedSections) => GeneratedSections
}

type At = readonly [community: number, seat: number, year: number]

/**
 * A handful for each rule, so that the workbench, the findings and their explanations have something to say. What is
 * due soon or was due is counted from the day the demo is made.
 */
export function demoCases(
  random: Random,
  today: string,
  seatOf: (community: number, seat: number) => GeneratedPerson,
): DemoCase[] {
  const day = (days: number) => addDays(today, days)
  const on = ([community, seat, year]: At, change: DemoCase['change']): DemoCase => ({ community, seat, year, change })
  const add = (at: At, section: string, ...records: RecordValues[]) =>
    on(at, (sections) => ({ ...sections, [section]: [...(sections[section] ?? []), ...records] }))
  const change = (at: At, section: string, values: RecordValues) =>
    on(at, (sections) => ({
      ...sections,
      [section]: (sections[section] ?? []).map((record, place) => (place === 0 ? { ...record, ...values } : record)),
    }))
  const keep = (at: At, section: string, wanted: (record: RecordValues) => boolean) =>
    on(at, (sections) => ({ ...sections, [section]: (sections[section] ?? []).filter(wanted) }))
  const without = (at: At, section: string) =>
    on(at, (sections) => Object.fromEntries(Object.entries(sections).filter(([id]) => id !== section)))

  const isShort = ({ category }: RecordValues) => category === '清廉教育' || category === '党员轮训'
  const talk = { interviewer: '何清', recorder: '周敏', place: '街道纪工委谈话室' }
  const notCompetent = { excellent: 5, competent: 8, basic: 10, result: '不称职', integrity: '一般' }
  const votes = { present: 50, issued: 50, returned: 50, valid: 50, invalid: 0 }
  const relativeOf = (person: GeneratedPerson, idNo: string | null, relation: string): RecordValues => ({
    relation,
    name: person.values.name,
    birth: person.values.birth,
    employer: '社区居民委员会',
    ...(idNo !== null && { idNo }),
  })
  const enterprise = enterpriseOf(random, syntheticOwner)

  return [
    // R-TRN-01, R-TRN-02, R-TRN-04
    keep([community.qingyuan, 0, 2026], 'training', isShort),
    keep([community.donghu, 3, 2026], 'training', isShort),
    keep([community.jiansheLu, 2, 2026], 'training', isShort),
    keep([community.xiyuan, 3, 2026], 'training', ({ category }) => category !== '党员轮训'),

    // R-TLK-01, R-TLK-02, R-TLK-03
    without([community.shuanglong, 3, 2026], 'talks'),
    add([community.beichen, 3, 2026], 'talks', {
      ...talk,
      talkType: '提醒谈话',
      date: day(-45),
      reason: '居民反映办理困难救助时态度生硬',
      requirement: '向当事人说明情况，整改服务态度',
      deadline: day(-12),
      stage: '待整改',
    }),
    add([community.hepingli, 3, 2026], 'talks', {
      ...talk,
      talkType: '诫勉谈话',
      date: day(-25),
      reason: '小型工程未按规定公示',
      requirement: '补公示，向居民代表会议说明',
      deadline: day(5),
      stage: '待整改',
    }),
    add([community.jiansheLu, 3, 2026], 'talks', {
      ...talk,
      talkType: '提醒谈话',
      date: day(-60),
      reason: '票据报销不规范',
      requirement: '清退不合规票据，完善联审联签',
      deadline: day(-30),
      returnedOn: day(-20),
      outcome: '不合格',
      stage: '回访不合格',
    }),
    add([community.wangjiang, 4, 2026], 'talks', {
      talkType: '谈话函询—函询',
      reason: '反映参与物业公司选聘时收受礼品',
      sentOn: day(-40),
      receivedOn: day(-38),
      stage: '待回复',
    }),

    // R-SAN-01, R-SAN-02, R-SAN-04, R-SAN-05
    add([community.donghu, 3, 2025], 'sanctions', {
      system: '党纪',
      kind: '警告',
      organ: '示范街道纪工委',
      documentNo: '示街纪〔2025〕8号',
      decidedOn: addMonths(day(18), -12),
      effectiveOn: addMonths(day(18), -12),
      reason: '违规收受辖区商户购物卡',
      violation: '违反廉洁纪律',
      allowanceCut: '扣减当年绩效 20%',
      announcedTo: '社区党委会议',
      isFiled: true,
    }),
    add([community.jingui, 4, 2025], 'sanctions', {
      system: '政务',
      kind: '警告',
      organ: '示范区监察委员会',
      documentNo: '示监〔2025〕11号',
      decidedOn: '2025-10-09',
      effectiveOn: '2025-10-09',
      reason: '未按规定保管集体资金票据',
      isFiled: true,
    }),
    add([community.nanqiao, 3, 2026], 'sanctions', {
      system: '政务',
      kind: '降级',
      organ: '示范区监察委员会',
      decidedOn: '2026-08-06',
      effectiveOn: '2026-08-06',
      reason: '违规为亲属办理临时救助',
      allowanceCut: '扣减绩效三个月',
      isFiled: false,
    }),

    // R-AUD-02, R-AUD-03
    keep([community.shuanglong, 0, 2025], 'audits', () => false),
    change([community.beichen, 0, 2025], 'audits', { publishedOn: null }),

    // R-CONFLICT-01: by name, and by id number
    add([community.nanqiao, 5, 2025], 'family', relativeOf(seatOf(community.nanqiao, 3), null, '兄弟姐妹')),
    add(
      [community.qingyuan, 5, 2025],
      'family',
      relativeOf(seatOf(community.qingyuan, 4), seatOf(community.qingyuan, 4).values.idNo, '兄弟姐妹'),
    ),
    // The person of the demo account, and a relative whose dossier that account may not confirm.
    add(
      [community.xiyuan, 2, 2025],
      'family',
      relativeOf(seatOf(community.yinxing, 1), seatOf(community.yinxing, 1).values.idNo, '兄弟姐妹'),
    ),

    // R-CONFLICT-03
    add([community.yinxing, 3, 2025], 'businesses', enterprise),
    add([community.yinxing, 3, 2025], 'conflicts', {
      related: syntheticOwner,
      relation: '配偶',
      company: enterprise['company'] ?? null,
      creditCode: enterprise['creditCode'] ?? null,
      nature: '持股',
      isSupplier: true,
      verification: '未核实',
      origin: '申报',
    }),

    // R-APP-01 to R-APP-04
    change([community.qingyuan, 3, 2025], 'appraisals', { ...votes, ...notCompetent, incompetent: 27 }),
    change([community.qingyuan, 3, 2026], 'appraisals', { ...votes, ...notCompetent, incompetent: 27 }),
    change([community.hepingli, 2, 2026], 'appraisals', {
      present: 35,
      issued: 35,
      returned: 35,
      valid: 35,
      invalid: 0,
      excellent: 22,
      competent: 12,
      basic: 1,
      incompetent: 0,
      result: '优秀',
    }),
    change([community.jiansheLu, 0, 2026], 'appraisals', {
      ...votes,
      excellent: 30,
      competent: 15,
      basic: 3,
      incompetent: 0,
      result: '优秀',
    }),
    change([community.wangjiang, 1, 2026], 'appraisals', { publishedOn: null, feedbackOn: null }),

    // R-CER-01, R-CER-02
    add([community.wangjiang, 2, 2026], 'ceremonies', {
      matter: '本人婚事',
      date: '2026-05-03',
      place: '示范街道金桂饭店',
      guestRange: '亲属和朋友',
      guests: 120,
      tables: 12,
      tookMoney: false,
      isReported: true,
      reportedOn: '2026-04-29',
    }),
    add([community.hepingli, 4, 2026], 'ceremonies', {
      matter: '直系亲属丧事',
      date: '2026-10-18',
      place: '示范区殡仪馆',
      guests: 60,
      tables: 6,
      isReported: false,
    }),
    add([community.jiansheLu, 1, 2026], 'ceremonies', {
      matter: '子女婚事',
      date: '2026-10-02',
      place: '示范街道望江路饭店',
      guestRange: '亲属、朋友和同事',
      guests: 252,
      tables: 25,
      tookMoney: true,
      isReported: true,
      reportedOn: '2026-09-10',
      reportedAfterOn: '2026-10-08',
    }),

    // R-QUA-01
    change([community.nanqiao, 6, 2026], 'qualification', {
      tax: '需核实',
      conclusion: '复核',
      note: '税务反映有一笔欠税，待核实',
    }),

    // R-CLU-01, R-CLU-02: seen by those alone who may
    add([community.wangjiang, 4, 2026], 'clues', {
      number: 'XS-2026-003',
      channel: '来信来访',
      receivedOn: day(-70),
      problemType: '廉洁纪律',
      summary: '反映选聘物业公司时收受礼品',
      handler: '何清',
      disposal: '谈话函询',
      deadline: day(-10),
      stage: '处置中',
    }),
    add([community.jingui, 2, 2026], 'clues', {
      number: 'XS-2026-005',
      channel: '电话',
      receivedOn: day(-40),
      problemType: '群众纪律',
      summary: '反映办理证明推诿',
      handler: '何清',
      disposal: '初步核实',
      deadline: day(20),
      stage: '核查中',
    }),
    add([community.beichen, 2, 2026], 'clues', {
      number: 'XS-2026-001',
      channel: '12345',
      receivedOn: '2026-03-04',
      problemType: '廉洁纪律',
      summary: '反映占用公共车位',
      handler: '何清',
      disposal: '初步核实',
      deadline: '2026-06-04',
      conclusion: '不属实',
      suggestion: '予以了结并澄清',
      isClarified: false,
      closedOn: '2026-05-12',
      stage: '已办结',
    }),
  ]
}

const syntheticOwner = '金嘉禾'
