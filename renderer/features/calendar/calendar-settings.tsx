import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { useMay } from '../../data/session.ts'
import { calendarText as text } from '../../text/calendar-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { useToday } from '../../ui/use-today.ts'
import { NoticeList, OwnDays } from './calendar-lists.tsx'
import { calendarQueries } from './calendar-queries.ts'
import { DayDialog } from './day-dialog.tsx'
import { YearGrid } from './year-grid.tsx'
import './calendar.css'

/** 工作日历: the yearly notice, and the days on which the street departs from it. */
export function CalendarSettings() {
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(thisYear)
  const [opened, setOpened] = useState<string | null>(null)
  const mayEdit = useMay('settings.edit')
  const {
    data: shown,
    error,
    refetch,
  } = useQuery({
    ...calendarQueries.year(year),
    placeholderData: keepPreviousData,
  })
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!shown) return <LoadingSkeleton lines={8} />
  const byDay = new Map(shown.days.map((one) => [one.day, one]))
  return (
    <>
      <p className="settings-hint">{mayEdit ? text.hint : text.hintReadOnly}</p>
      <div className="cal-bar">
        <Button aria-label={text.earlier} title={text.earlier} onClick={() => setYear(year - 1)}>
          ‹
        </Button>
        <b aria-live="polite">{text.year(shown.year)}</b>
        <Button aria-label={text.later} title={text.later} onClick={() => setYear(year + 1)}>
          ›
        </Button>
        <Button disabled={year === thisYear} onClick={() => setYear(thisYear)}>
          {text.thisYear}
        </Button>
        <Legend />
      </div>
      {!shown.isPublished && (
        <Alert
          type="warning"
          showIcon
          className="cal-notice"
          title={text.notKnown(shown.year)}
          description={text.notKnownHint}
        />
      )}
      <YearGrid year={shown.year} days={byDay} today={today} onOpen={mayEdit ? setOpened : undefined} />
      <OwnDays year={shown.year} days={shown.days} />
      {shown.isPublished && <NoticeList days={shown.days} />}
      {opened !== null && <DayDialog day={opened} known={byDay.get(opened)} onClose={() => setOpened(null)} />}
    </>
  )
}

function Legend() {
  return (
    <span className="cal-legend">
      <span>
        <i className="cal-day is-off">{text.offMark}</i>
        {text.legend.off}
      </span>
      <span>
        <i className="cal-day is-worked">{text.workMark}</i>
        {text.legend.worked}
      </span>
      <span>
        <i className="cal-day is-own" />
        {text.legend.own}
      </span>
    </span>
  )
}
