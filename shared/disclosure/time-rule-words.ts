import type { PeriodUnit, TimeRule, TimeRules, Trigger } from './time-rule.ts'

export const periodWords: Readonly<Record<PeriodUnit, string>> = {
  month: '每月',
  quarter: '每季度',
  halfYear: '每半年',
  year: '每年',
}
const lengths: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, halfYear: 6, year: 12 }

const triggerWords: Readonly<Record<Trigger, string>> = {
  formed: '信息形成或变更',
  changed: '变更',
  decided: '作出决定',
  received: '收到信息',
  appraised: '评议结束',
  finished: '完成',
  event: '事项发生',
}

/** The rules said back to whoever confirms them: 每季度第 1 个月的 20 日前；至少公示 7 天. */
export function timeRulesWords({ rules, minDisplayDays }: TimeRules): string {
  const said = rules.map(ruleWords)
  if (minDisplayDays !== null) said.push(`至少公示 ${minDisplayDays} 天`)
  return said.join('；')
}

export function ruleWords(rule: TimeRule): string {
  switch (rule.kind) {
    case 'LONG_TERM':
      return rule.updateWithinDays === null
        ? '长期公开，变更后及时更新'
        : `长期公开，变更后 ${rule.updateWithinDays} 天内更新`
    case 'EVENT_WORKDAYS':
      return `${triggerWords[rule.trigger]}之日起 ${rule.workdays} 个工作日内`
    case 'EVENT_DAYS':
      return `${triggerWords[rule.trigger]}后 ${rule.days} 天内`
    case 'PERIOD_DAY':
      return dayWords(rule.unit, rule.month, rule.day)
    case 'PERIOD':
      return `${periodWords[rule.unit]}一次，周期结束后公开`
    case 'PERIOD_IF':
      return `财务往来较多的，${periodWords[rule.unit]}一次`
    case 'IMMEDIATE':
      if (rule.days === 0) return '发生当天公开'
      return rule.days === null ? '发生后及时公开（天数按街道参数）' : `发生后 ${rule.days} 天内`
    case 'STAGE':
      return '每完成一个阶段公开一次'
    case 'BEFORE':
      return rule.days === null ? '事前公开（提前天数按街道参数）' : `事前 ${rule.days} 天公开`
    case 'BY_AUTHORITY':
      return `按${rule.authority}要求的日期，由经办人填写`
  }
}

function dayWords(unit: PeriodUnit, month: number, day: number): string {
  const on = day === 31 ? '最后一天前' : `${day} 日前`
  const length = lengths[unit]
  if (unit === 'month') return month === 1 ? `每月 ${on}` : `每月的次月 ${on}`
  if (unit === 'year') return month <= 12 ? `每年 ${month} 月 ${on}` : `次年 ${month - 12} 月 ${on}`
  return month <= length
    ? `${periodWords[unit]}第 ${month} 个月的 ${on}`
    : `${periodWords[unit]}结束后第 ${month - length} 个月的 ${on}`
}
