import './month-calendar.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays, addMonths } from '@shared/values/day-arithmetic.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { filterStore, showList, type WholeFilter } from '../disclosure-place.ts'
import { disclosureQueries } from '../disclosure-queries.ts'
import { type ChosenSpan, spanOf } from '../span.ts'

interface Props {
  readonly year: number
  readonly span: ChosenSpan
  readonly filter: WholeFilter
  readonly today: string
}

const text = disclosureText.board

/** Each day of a month with how much is due on it; a day leads to its list. */
export function MonthCalendar({ year, span, filter, today }: Props) {
  const { from, to } = spanOf(year, span)
  const first = today >= from && today <= to ? today.slice(0, 7) : from.slice(0, 7)
  const [chosen, setChosen] = useState(first)
  const month = chosen >= from.slice(0, 7) && chosen <= to.slice(0, 7) ? chosen : first
  const {
    data: counts,
    error,
    refetch,
  } = useQuery({
    ...disclosureQueries.month(month, today, filter),
    placeholderData: keepPreviousData,
  })
  if (error && !counts) return <Failed error={error} title={text.failed} onRetry={() => void refetch()} />
  if (!counts) return <LoadingSkeleton />
  const byDay = new Map(counts.map((one) => [one.day, one]))
  const months = monthsOf(from, to)
  return (
    <div className="dis-calendar">
      {months.length > 1 && (
        <div className="dis-months" role="tablist" aria-label={text.calendar}>
          {months.map((one) => (
            <button key={one} type="button" role="tab" aria-selected={one === month} onClick={() => setChosen(one)}>
              {Number(one.slice(5))} 月
            </button>
          ))}
        </div>
      )}
      <div className="dis-days" role="group" aria-label={`${text.calendar} ${month}`}>
        {text.weekdays.map((day) => (
          <b key={day}>{day}</b>
        ))}
        {daysOf(month).map((day) => {
          const one = byDay.get(day)
          const isOther = day.slice(0, 7) !== month
          return (
            <button
              key={day}
              type="button"
              className={`dis-date${isOther ? ' is-other' : ''}${day === today ? ' is-today' : ''}`}
              disabled={!one || isOther}
              aria-label={one ? `${day}，${text.dayCounts(one.due, one.published, one.late)}` : day}
              onClick={() => showList(filterStore.get(), { from: day, to: day })}
            >
              <span>{Number(day.slice(8))}</span>
              {one && !isOther && (
                <>
                  <small>应公开 {one.due}</small>
                  {one.published > 0 && <StateMark state="done">已公开 {one.published}</StateMark>}
                  {one.late > 0 && <StateMark state="late">逾期 {one.late}</StateMark>}
                </>
              )}
            </button>
          )
        })}
      </div>
    </div>
  )
}

function monthsOf(from: string, to: string): readonly string[] {
  const months: string[] = []
  for (let month = from; month <= to; month = addMonths(month, 1)) months.push(month.slice(0, 7))
  return months
}

/** Whole weeks, from Monday. */
function daysOf(month: string): readonly string[] {
  const first = `${month}-01`
  const before = (new Date(`${first}T00:00:00Z`).getUTCDay() + 6) % 7
  const last = Number(addDays(addMonths(first, 1), -1).slice(8))
  const weeks = Math.ceil((before + last) / 7)
  return Array.from({ length: weeks * 7 }, (_, at) => addDays(first, at - before))
}
