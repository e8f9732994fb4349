import type { AuditFilter } from '@shared/audit/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, DatePicker, Input, type InputRef, Select } from 'antd'
import dayjs from 'dayjs'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import { daysOf, isFiltered, noFilter, quickRanges, type QuickRange } from './audit-filter.ts'
import { auditQueries } from './audit-queries.ts'

/** Half a million rows are searched when the typing rests. */
const restMs = 250

interface Props {
  readonly filter: AuditFilter
  readonly onChange: (filter: AuditFilter) => void
  readonly search: RefObject<InputRef | null>
}

export function AuditFilterBar({ filter, onChange, search }: Props) {
  const { data: facets } = useQuery(auditQueries.facets())
  const { accountId, act, from, to } = filter
  // New objects of the same days would put back what is being typed whenever the page is drawn again.
  const days = useMemo<[dayjs.Dayjs | null, dayjs.Dayjs | null]>(
    () => [from === null ? null : dayjs(from), to === null ? null : dayjs(to)],
    [from, to],
  )
  return (
    <div className="audit-filters">
      <SearchText filter={filter} onChange={onChange} search={search} />
      <Select
        allowClear
        aria-label="操作人"
        placeholder="全部人员"
        className="audit-pick"
        value={accountId}
        onChange={(value) => onChange({ ...filter, accountId: value ?? null })}
        options={(facets?.accounts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Select
        allowClear
        showSearch
        aria-label="操作"
        placeholder="全部操作"
        className="audit-pick"
        value={act}
        onChange={(value) => onChange({ ...filter, act: value ?? null })}
        options={(facets?.acts ?? []).map((value) => ({ value, label: value }))}
      />
      <DatePicker.RangePicker
        allowEmpty={[true, true]}
        aria-label="日期"
        placeholder={['开始日期', '结束日期']}
        className="audit-days"
        value={days}
        onChange={(chosen) =>
          onChange({
            ...filter,
            from: chosen?.[0]?.format('YYYY-MM-DD') ?? null,
            to: chosen?.[1]?.format('YYYY-MM-DD') ?? null,
          })
        }
      />
      <QuickDays filter={filter} onChange={onChange} />
      {isFiltered(filter) && (
        <Button type="link" size="small" onClick={() => onChange(noFilter)}>
          清除条件
        </Button>
      )}
    </div>
  )
}

/** What is typed stands at once, and is searched when it rests. */
function SearchText({ filter, onChange, search }: Props) {
  const [text, setText] = useState(filter.text)
  const [searched, setSearched] = useState(filter.text)
  // Cleared from outside: what was typed goes too.
  if (searched !== filter.text) {
    setSearched(filter.text)
    setText(filter.text)
  }
  useEffect(() => {
    if (text === filter.text) return undefined
    const timer = setTimeout(() => onChange({ ...filter, text }), restMs)
    return () => clearTimeout(timer)
  }, [text, filter, onChange])
  return (
    <Input
      ref={search}
      allowClear
      maxLength={60}
      className="audit-search"
      placeholder="搜索姓名、操作、事由　Ctrl+F"
      aria-label="搜索审计记录"
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  )
}

const atThisMoment = () => new Date()

function QuickDays({ filter, onChange }: Omit<Props, 'search'>) {
  const [now, setNow] = useState(atThisMoment)

  function choose(range: QuickRange) {
    // The program may have stood open over midnight.
    const clicked = atThisMoment()
    setNow(clicked)
    onChange({ ...filter, ...daysOf(range, clicked) })
  }
  return (
    <span className="audit-quick">
      {(Object.keys(quickRanges) as QuickRange[]).map((range) => {
        const days = daysOf(range, now)
        const isChosen = filter.from === days.from && filter.to === days.to
        return (
          <Button
            key={range}
            size="small"
            type={isChosen ? 'primary' : 'text'}
            aria-pressed={isChosen}
            onClick={() => (isChosen ? onChange({ ...filter, from: null, to: null }) : choose(range))}
          >
            {quickRanges[range]}
          </Button>
        )
      })}
    </span>
  )
}
