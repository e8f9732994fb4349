import { describe, expect, test } from 'vitest'
import { parseTimeRule } from '@shared/disclosure/parse-time-rule.ts'
import type { TimeRules } from '@shared/disclosure/time-rule.ts'

const asked = 'asked'

/** Every text of domain.md §6.2 and §6.3. */
const domain: readonly (readonly [string, string])[] = [
  ['长期公开,发生变更及时更新', 'LONG_TERM'],
  ['自信息形成或者变更之日起20个工作日内', 'EVENT_WORKDAYS 20 formed'],
  ['7个工作日', 'EVENT_WORKDAYS 7 formed'],
  ['每季度的首个月20日', 'PERIOD_DAY quarter 1 20'],
  ['每季度(至少)公布一次', 'PERIOD quarter'],
  ['每月', 'PERIOD month'],
  ['半年一公开', 'PERIOD halfYear'],
  ['每年一次', 'PERIOD year'],
  ['财务往来较多的,每月公布一次', 'PERIOD_IF month 财务往来较多的'],
  [
    '每季度的首个月20日(集体财务往来较多的,每月公布一次)',
    'PERIOD_DAY quarter 1 20 + PERIOD_IF month 集体财务往来较多的',
  ],
  ['随时公布', 'IMMEDIATE'],
  ['即时公开', 'IMMEDIATE'],
  ['每完成一个阶段公布进展', 'STAGE'],
  ['逐段公开', 'STAGE'],
  ['需事前公开的事项必须在事前公开', 'BEFORE event'],
  ['按卫健委要求单独公开', 'BY_AUTHORITY 卫健委'],
  ['评议后10日内公布', 'EVENT_DAYS 10 appraised'],
  ['形成/变更起20个工作日', 'EVENT_WORKDAYS 20 formed'],
  ['20个工作日', 'EVENT_WORKDAYS 20 formed'],
  ['20个工作日*', 'EVENT_WORKDAYS 20 formed'],
  ['长期,变更及时更新', 'LONG_TERM'],
  ['每季度', 'PERIOD quarter'],
  ['根据实际情况及时', asked],
  ['及时公布', 'IMMEDIATE'],
  ['每季度首月20日', 'PERIOD_DAY quarter 1 20'],
  ['每季度首月20日;往来多每月', 'PERIOD_DAY quarter 1 20 + PERIOD_IF month 往来多'],
  ['每季度首月20日*', 'PERIOD_DAY quarter 1 20'],
  ['获取信息起20个工作日', 'EVENT_WORKDAYS 20 received'],
  ['法定一般事项每季度', 'PERIOD quarter'],
  ['至少每季度', 'PERIOD quarter'],
  ['应公布;离任在下届选举前', asked],
  ['评议后10日内公布,公示≥5(日)', 'EVENT_DAYS 10 appraised + display 5'],
  ['半年', 'PERIOD halfYear'],
  ['视情况随时', asked],
  ['每年(结合年度考核)', 'PERIOD year'],
  ['即时', 'IMMEDIATE'],
  ['按季', 'PERIOD quarter'],
  ['固定长期', 'LONG_TERM'],
  ['每年评议结束后', asked],
  ['即时,事前公示', 'IMMEDIATE + BEFORE event'],
  ['长期', 'LONG_TERM'],
  ['定期', asked],
  ['逐段', 'STAGE'],
  ['随时', 'IMMEDIATE'],
  ['至少每季度;往来多每月', 'PERIOD quarter + PERIOD_IF month 往来多'],
  ['专项公开', asked],
  ['决议后公告≥7天', 'IMMEDIATE + display 7'],
  ['实施中定期、完成后公开', asked],
  [
    '每季度的首个月20日(集体财务往来较多的,集体财务收支情况每月公布一次)',
    'PERIOD_DAY quarter 1 20 + PERIOD_IF month 集体财务往来较多的',
  ],
  ['村务公开≥1周', asked],
  ['公示≥3天', asked],
  [
    '一般事项至少每季度公布一次;集体财务往来较多的,财务收支情况应当每月公布一次;涉及村民利益的重大事项应当随时公布',
    'PERIOD quarter + PERIOD_IF month 集体财务往来较多的 + IMMEDIATE',
  ],
]

/** As catalogues write it; none of these stood in the document. */
const unseen: readonly (readonly [string, string])[] = [
  ['每年3月底前公布上年度财务决算', 'PERIOD_DAY year 3 31'],
  ['每年1月31日前', 'PERIOD_DAY year 1 31'],
  ['每年6月底、12月底前各公布一次', asked],
  ['次月10日前公布上月收支', 'PERIOD_DAY month 2 10'],
  ['每月5日前公布上月财务收支情况', 'PERIOD_DAY month 1 5'],
  ['每月10日至15日', asked],
  ['每月初', asked],
  ['每月前5日公布', asked],
  ['每月20日左右', asked],
  ['每季度末', 'PERIOD_DAY quarter 3 31'],
  ['每季末', 'PERIOD_DAY quarter 3 31'],
  ['季度末公开', asked],
  ['季度终了后15日内', 'PERIOD_DAY quarter 4 15'],
  ['每季度结束后10个工作日内', asked],
  ['每年1月、4月、7月、10月的20日', asked],
  ['每半年公开一次(6月底、12月底)', asked],
  ['每半年首月20日', 'PERIOD_DAY halfYear 1 20'],
  ['每半月公布一次', asked],
  ['每年年底前', 'PERIOD_DAY year 12 31'],
  ['每年春节前', asked],
  ['每年第一季度', asked],
  ['每年2次', asked],
  ['会议结束后3日内公布', 'EVENT_DAYS 3 finished'],
  ['会议结束后及时公布', 'IMMEDIATE'],
  ['签订合同后5个工作日内', 'EVENT_WORKDAYS 5 event'],
  ['合同签订之日起10日内', 'EVENT_DAYS 10 event'],
  ['变更后7个工作日内更新', 'EVENT_WORKDAYS 7 changed'],
  ['长期公开,变更后10个工作日内更新', 'LONG_TERM + EVENT_WORKDAYS 10 changed'],
  ['长期公开(如有变动,5日内更新)', 'LONG_TERM 5'],
  ['长期/及时更新', asked],
  ['常年公开;变动部分及时更新', 'LONG_TERM'],
  ['选举日的20日前公布', 'BEFORE 20 event'],
  ['选民名单应在选举日的二十日前公布', 'BEFORE 20 event'],
  ['候选人名单在选举日前5日公布', 'BEFORE 5 event'],
  ['会议召开前3日内公布', asked],
  ['会议前3日公布,会议后及时公布结果', asked],
  ['提前7个工作日', asked],
  ['换届选举期间', asked],
  ['公示期不少于7个工作日', asked],
  ['公示7天,无异议后公布结果', asked],
  ['公示之日起5日内', asked],
  ['审议通过后7日内张榜公布，公示期不少于15天', 'EVENT_DAYS 7 decided + display 15'],
  ['每月公布一次,特殊情况随时公布', 'PERIOD month + IMMEDIATE'],
  ['发生变化的,应在10日内更新', 'EVENT_DAYS 10 changed'],
  ['涉及居民重大利益的,随时公开', 'IMMEDIATE'],
  ['有财务往来的,每月公布一次', asked],
  ['财务往来不多的,每季度公布', asked],
  ['财务往来较多的,随时公布', asked],
  ['财务往来较多的,7日内公布', asked],
  ['按月公开(财务往来较少的可按季公开)', asked],
  ['金额在5万元以上的,随时公布;5万元以下的,每季度公布一次', asked],
  ['每季度公布一次,年终公布全年', asked],
  ['每季度公布项目阶段性进展情况', asked],
  ['每季度公布上季度收支并随时更新', asked],
  ['每季度公布一次，每年汇总公布', asked],
  ['项目实施前公开,完成后公开', asked],
  ['项目竣工验收后15日内', 'EVENT_DAYS 15 finished'],
  ['重大事项及时公开，其他事项20个工作日内公开', asked],
  ['热点问题及时公开,重大问题事前公开', asked],
  ['决定作出后3日内、完成后10日内公布', asked],
  ['及时公开，自信息形成之日起20个工作日内', 'EVENT_WORKDAYS 20 formed'],
  ['变更当日更新', 'IMMEDIATE 0'],
  ['未及时公开的追究责任', asked],
  ['五日内公布', 'EVENT_DAYS 5 event'],
  ['第5日公布', asked],
  ['逢20日公开', asked],
  ['15天', asked],
  ['一周内', asked],
  ['收到上级文件之日起十五个工作日内', 'EVENT_WORKDAYS 15 received'],
  ['政府信息形成或者变更之日起20个工作日内予以公开。法律、法规另有规定的,从其规定', 'EVENT_WORKDAYS 20 formed'],
  ['民主评议后10日内,公示时间不少于5日', 'EVENT_DAYS 10 appraised + display 5'],
  ['按照上级有关规定执行', 'BY_AUTHORITY 上级'],
  ['根据居民要求', asked],
  ['按规定时间公开', asked],
  ['按月公布,次月5日前', 'PERIOD_DAY month 2 5'],
  ['每季公开1次,公开时间不少于10天', 'PERIOD quarter + display 10'],
  ['原则上每季度一次,遇节假日顺延', asked],
  ['公开时间:每季度', 'PERIOD quarter'],
  ['每周更新', asked],
  ['2025年起每季度', asked],
  ['每月32日', asked],
  ['满10个工作日公布', asked],
  ['申请满10日内公布', asked],
  ['不超过10个工作日', 'EVENT_WORKDAYS 10 event'],
  ['发放前公示7天', asked],
  ['长期公开，每季度更新', 'LONG_TERM + PERIOD quarter'],
  ['3至5个工作日内', asked],
]

/** The rules in short: `PERIOD_DAY quarter 1 20 + display 7`. */
function short({ rules, minDisplayDays }: TimeRules): string {
  const said = rules.map((rule) =>
    Object.values(rule)
      .filter((value) => value !== null)
      .join(' '),
  )
  return [...said, ...(minDisplayDays === null ? [] : [`display ${minDisplayDays}`])].join(' + ')
}

function becomes(text: string): string {
  const parsed = parseTimeRule(text)
  return parsed.state === 'asked' ? asked : short(parsed.value)
}

describe('the texts of the document', () => {
  test.each(domain)('%s', (text, rule) => expect(becomes(text)).toBe(rule))
})

describe('unseen texts', () => {
  test.each(unseen)('%s', (text, rule) => expect(becomes(text)).toBe(rule))
})

describe('what is asked', () => {
  test('names the word that is vague and proposes what was understood', () => {
    const parsed = parseTimeRule('每季度首月20日；重大情况定期公布')

    expect(parsed).toMatchObject({ state: 'asked', question: expect.stringContaining('“定期”') })
    expect(parsed.state === 'asked' && parsed.proposals.map(short)).toEqual(['PERIOD_DAY quarter 1 20'])
  })

  test.each(['每季度公布', '随时公布', '长期公开', '评议后10日内', '事前公开', '逐段公开'])(
    'a clause nobody understands is never dropped beside %s',
    (known) => {
      const beside = ['年终另行公布', '遇汛期加密', '届满前', '择日', '实施中', '每旬一次', '3个月内']

      expect(becomes(known)).not.toBe(asked)
      expect(beside.map((clause) => becomes(`${known}，${clause}`))).toEqual(beside.map(() => asked))
    },
  )

  test.each(['每月公布', '每季度首月20日公布', '10日内公布', '随时公布', '逐段公布', '长期公布'])(
    'a condition is never dropped before %s',
    (rule) => {
      const conditions = ['5万元以上的', '财务往来较少的', '财务往来不多的', '居民没有异议的', '未经审核的']

      expect(conditions.map((condition) => becomes(`${condition}，${rule}`))).toEqual(conditions.map(() => asked))
    },
  )
})
