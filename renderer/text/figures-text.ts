/** What 统计 says. */
export const figuresText = {
  failed: '公开统计没有载入',
  by: { community: '按社区', category: '按类别', quarter: '按季度' },
  span: (year: number, today: string) =>
    today.startsWith(String(year)) ? `${year} 年 1 月 1 日至今天应公开的` : `${year} 年应公开的`,
  table: '公开率与及时率',
  columns: {
    due: '应公开',
    published: '已公开',
    inTime: '按时公开',
    rate: '公开率',
    timely: '及时率',
    before: '去年同期公开率',
  },
  reckoned: (part: string, number: number, whole: string, of: number) => `${part} ${number} ÷ ${whole} ${of}`,
  toList: '看清单',
  chart: '公开率（细线为去年同期）',
  first: (count: number) => `图中只画前 ${count} 个`,
  formulas: '公开率 ＝ 已公开 ÷ 应公开　及时率 ＝ 按时公开 ÷ 已公开　点数字看清单',
  none: (year: number) => `${year} 年还没有到期应公开的事项`,
  noneHint: '目录启用、社区采用以后，这里按社区、类别、季度统计公开率和及时率。',
} as const
