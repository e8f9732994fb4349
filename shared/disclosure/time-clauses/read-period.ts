import type { PeriodUnit } from '../time-rule.ts'
import { type ClauseReader, type ClauseReading, monthsOf, publish, units } from './clause-reading.ts'

/** 往来较多的，每月公布一次: for the communities of which that is said. */
export const readPeriodIf: ClauseReader = (clause) => {
  const found = new RegExp(
    `^((?:(?!不|未|没|少).)*往来(?:(?!不|未|没|少).)*?(?:较?多|频繁)的?)(?:(?:集体)?(?:财务)?(?:收支)?(?:情况)?(?:应当?)?)每(月|季度)${publish}$`,
  ).exec(clause)
  return found && { rules: [{ kind: 'PERIOD_IF', unit: units[found[2]!]!, condition: found[1]! }] }
}

/** 季度结束后10日内, 次月10日前, 次年1月底前. */
export const readAfterPeriod: ClauseReader = (clause) => {
  const ended = /^(?:每)?(月|季度|半年|年)(?:度)?(?:结束|终了|末)后?的?(\d+)(?:日|天)(?:以?内|之内|前)(?:公开)?$/.exec(
    clause,
  )
  if (ended) {
    const unit = units[ended[1]!]!
    return dayRule(unit, monthsOf[unit] + 1, Number(ended[2]), clause)
  }
  const next =
    /^(?:每月的?)?(?:次月|下月|下个月)的?(\d+)(?:日|号)(?:之?前|以前)?(?:公开)?(?:(?:上|前)[1一]?月[^\d每前后内]*)?$/.exec(
      clause,
    )
  if (next) return dayRule('month', 2, Number(next[1]), clause)
  const nextYear =
    /^(?:每年)?(?:次年|下年度?|第二年|第2年|翌年)的?(\d+)月(?:(\d+)(?:日|号)|底|末)(?:之?前|以前)?(?:公开)?$/.exec(
      clause,
    )
  if (nextYear) return dayRule('year', 12 + Number(nextYear[1]), nextYear[2] ? Number(nextYear[2]) : 31, clause)
  return null
}

const tail = `(?:之?前|以前)?${publish}$`

/** 每季度首月20日, 每月5日前, 每年3月底前. */
export const readPeriodDay: ClauseReader = (clause) => {
  const quarter = new RegExp(`^(?:每)季度的?(首月|末月|第[123]月|最后1?月)的?(\\d+)(?:日|号)${tail}`).exec(clause)
  if (quarter) {
    const which = quarter[1]!
    const month = which === '首月' ? 1 : /末|最后/.test(which) ? 3 : Number(which[1])
    return dayRule('quarter', month, Number(quarter[2]), clause)
  }
  const month = new RegExp(`^每月的?(\\d+)(?:日|号)${tail}`).exec(clause)
  if (month) return dayRule('month', 1, Number(month[1]), clause)
  const monthEnd = new RegExp(`^每(月|季度|半年|年)的?(?:年|月)?(?:底|末)${tail}`).exec(clause)
  if (monthEnd) {
    const unit = units[monthEnd[1]!]!
    return dayRule(unit, monthsOf[unit], 31, clause)
  }
  const year = new RegExp(`^每年的?(\\d+)月份?(?:的?(\\d+)(?:日|号)|底|末)${tail}`).exec(clause)
  if (year) return dayRule('year', Number(year[1]), year[2] ? Number(year[2]) : 31, clause)
  const half = new RegExp(`^每半年的?(首月|末月)的?(\\d+)(?:日|号)${tail}`).exec(clause)
  return half && dayRule('halfYear', half[1] === '首月' ? 1 : 6, Number(half[2]), clause)
}

function dayRule(unit: PeriodUnit, month: number, day: number, clause: string): ClauseReading {
  const last = unit === 'year' ? 24 : 2 * monthsOf[unit]
  const isMonth = month >= 1 && month <= last && (unit !== 'year' || clause.includes('次年') || month <= 24)
  const named = /(\d+)月/.exec(clause)?.[1]
  if (day < 1 || day > 31 || !isMonth || (named !== undefined && Number(named) > 12))
    return { question: `“${clause}”里的日期不存在。` }
  return { rules: [{ kind: 'PERIOD_DAY', unit, month, day }] }
}

/** 每季度, 至少每季度公布一次, 半年. */
export const readPeriod: ClauseReader = (clause) => {
  const often = /(?:[2-9]|[二两三四五六])次/.exec(clause)?.[0]
  const found = new RegExp(
    `^(?:法定)?(?:一般(?:事项|情况|居务|村务|党务)?|日常事项|常规事项|至少|最少|原则上|应当?|按|实行|定为|为)*(?:每)(月|季度|半年|年)(?:至少|不少于|原则上)*${publish}$`,
  ).exec(clause)
  if (found) return { rules: [{ kind: 'PERIOD', unit: units[found[1]!]! }] }
  if (clause === '半年') return { rules: [{ kind: 'PERIOD', unit: 'halfYear' }] }
  return often ? { question: `“${clause}”一个周期里公开${often}，请写明各在哪一天。` } : null
}
