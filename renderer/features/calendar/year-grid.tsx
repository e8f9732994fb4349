import { type KeyboardEvent, useRef, useState } from 'react'
import type { CalendarDay } from '@shared/disclosure/calendar-contract.ts'
import { calendarText as text } from '../../text/calendar-text.ts'
import { dayMovedTo, isWeekend, monthWeeks } from './month-weeks.ts'

interface Props {
  readonly year: number
  readonly days: ReadonlyMap<string, CalendarDay>
  readonly today: string
  /** Absent: only to be looked at. */
  readonly onOpen?: ((day: string) => void) | undefined
}

const months = Array.from({ length: 12 }, (_, at) => at + 1)

/** Twelve months; one day is in the order of Tab, the arrow keys lead to the others. */
export function YearGrid({ year, days, today, onOpen }: Props) {
  const grid = useRef<HTMLDivElement>(null)
  const [chosen, setChosen] = useState(today)
  const first = today.startsWith(`${year}-`) ? today : `${year}-01-01`
  const active = chosen.startsWith(`${year}-`) ? chosen : first

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const to = dayMovedTo(event.key, active)
    if (to === undefined) return
    event.preventDefault()
    setChosen(to)
    grid.current?.querySelector<HTMLElement>(`[data-day="${to}"]`)?.focus()
  }

  return (
    <div ref={grid} className="cal-year" role="group" aria-label={text.grid(year)} onKeyDown={onKeyDown}>
      {months.map((month) => (
        <div key={month} className="cal-month">
          <h4>{text.month(month)}</h4>
          <div className="cal-days">
            {text.weekHeads.map((head) => (
              <b key={head} aria-hidden="true">
                {head}
              </b>
            ))}
            {monthWeeks(year, month).map((day, at) =>
              day === null ? (
                // The empty places before the first day never change their order.
                // oxlint-disable-next-line react/no-array-index-key
                <i key={at} />
              ) : (
                <DayButton
                  key={day}
                  day={day}
                  known={days.get(day)}
                  isToday={day === today}
                  isActive={day === active}
                  onFocus={() => setChosen(day)}
                  onOpen={onOpen}
                />
              ),
            )}
          </div>
        </div>
      ))}
    </div>
  )
}

interface DayProps {
  readonly day: string
  readonly known: CalendarDay | undefined
  readonly isToday: boolean
  readonly isActive: boolean
  readonly onFocus: () => void
  readonly onOpen: Props['onOpen']
}

function DayButton({ day, known, isToday, isActive, onFocus, onOpen }: DayProps) {
  const isWorkday = known?.isWorkday ?? !isWeekend(day)
  const label = text.dayLabel(day, isWorkday, known?.name ?? '', known?.isOwn ?? false)
  const looks = [
    'cal-day',
    known && (known.isWorkday ? 'is-worked' : 'is-off'),
    !known && !isWorkday && 'is-weekend',
    known?.isOwn && 'is-own',
    isToday && 'is-today',
  ]
  return (
    <button
      type="button"
      className={looks.filter(Boolean).join(' ')}
      data-day={day}
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      aria-current={isToday ? 'date' : undefined}
      aria-disabled={onOpen === undefined}
      title={label}
      onFocus={onFocus}
      onClick={() => onOpen?.(day)}
    >
      {Number(day.slice(8))}
      {known && <small aria-hidden="true">{known.isWorkday ? text.workMark : text.offMark}</small>}
    </button>
  )
}
