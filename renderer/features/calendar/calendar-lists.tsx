import type { CalendarDay } from '@shared/disclosure/calendar-contract.ts'
import { calendarText as text } from '../../text/calendar-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { holidaySpans } from './holiday-spans.ts'
import { isWeekend } from './month-weeks.ts'
import { useSaveDay } from './use-save-day.ts'

interface Props {
  readonly year: number
  readonly days: readonly CalendarDay[]
}

/** The street's own days, each with what it departs from. */
export function OwnDays({ year, days }: Props) {
  const save = useSaveDay()
  const own = days.filter(({ isOwn }) => isOwn)
  return (
    <>
      <h4>{text.ownTitle}</h4>
      {own.length === 0 && <p className="settings-hint">{text.noOwn(year)}</p>}
      <ul className="cal-list" aria-label={text.ownTitle}>
        {own.map(({ day, isWorkday, name, notice }) => (
          <li key={day}>
            <span className="cal-list-day">{text.dated(day)}</span>
            <b className={isWorkday ? 'cal-worked' : 'cal-off'}>{text.state(isWorkday)}</b>
            <span className="cal-list-name">
              {name}
              <small>{text.noticeSays(notice, isWeekend(day))}</small>
            </span>
            <PowerButton
              power="settings.edit"
              size="small"
              aria-label={`${text.restore} ${text.monthDay(day)}`}
              loading={save.isPending && save.variables.day === day}
              onClick={() => save.mutate({ day, isWorkday: null, name: '' })}
            >
              {text.restore}
            </PowerButton>
          </li>
        ))}
      </ul>
    </>
  )
}

/** The yearly notice as it is read out: each holiday, and the weekends worked for it. */
export function NoticeList({ days }: Pick<Props, 'days'>) {
  const spans = holidaySpans(days.flatMap(({ day, notice }) => (notice ? [{ day, ...notice }] : [])))
  return (
    <>
      <h4>{text.noticeTitle}</h4>
      <ul className="cal-list" aria-label={text.noticeTitle}>
        {spans.map(({ names, from, to, days: count, madeUp }) => (
          <li key={from}>
            <span className="cal-list-day">{names.join('、')}</span>
            <span className="cal-list-name">
              {text.span(from, to, count)}
              {madeUp.length > 0 && <small>{text.madeUp(madeUp)}</small>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
