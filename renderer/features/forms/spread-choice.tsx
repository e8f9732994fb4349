import { useQuery } from '@tanstack/react-query'
import { Select, Switch } from 'antd'
import { useState } from 'react'
import type { FormSpread, Spreadable } from '@shared/forms/spread.ts'
import { formsText as text } from '../../text/forms-text.ts'
import { usePaused } from '../../ui/use-paused.ts'
import { formQueries } from './form-queries.ts'

interface Props {
  readonly spreadable: Spreadable
  readonly communities: readonly string[]
  /** Null: all in one. */
  readonly value: FormSpread | null
  readonly onChange: (spread: FormSpread | null) => void
}

const pauseMs = 150

/** For whom a form is filled that is one person's, and whether each community gets a sheet of its own. */
export function SpreadChoice(props: Props) {
  return props.spreadable.by === 'people' ? <PeopleChoice {...props} /> : <CommunityChoice {...props} />
}

function PeopleChoice({ value, onChange }: Props) {
  const [typed, setTyped] = useState('')
  const found = useQuery(formQueries.officials(usePaused(typed.trim(), pauseMs)))
  // Whoever was chosen keeps the name, also when another search is on.
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const chosen = value?.kind === 'people' ? value.ids : []
  const options = (found.data?.rows ?? []).map(({ id, name, communityName }) => ({
    value: String(id),
    label: communityName ? `${name}（${communityName}）` : name,
  }))
  return (
    <span className="fo-spread">
      <span>{text.ofWhom}</span>
      <Select
        mode="multiple"
        aria-label={text.ofWhom}
        className="fo-people"
        placeholder={text.ofWhomExample}
        maxTagCount="responsive"
        showSearch={{ filterOption: false, onSearch: setTyped }}
        loading={found.isFetching}
        notFoundContent={found.isSuccess ? text.nobodyFound : null}
        value={chosen.map((id) => ({ value: id, label: names[id] ?? id }))}
        labelInValue
        options={options}
        onChange={(next) => {
          setNames(Object.fromEntries(next.map((one) => [one.value, String(one.label)])))
          onChange(next.length === 0 ? null : { kind: 'people', ids: next.map((one) => one.value) })
        }}
      />
      {chosen.length > 1 && <span>{text.sheetEach(chosen.length)}</span>}
    </span>
  )
}

function CommunityChoice({ communities, value, onChange }: Props) {
  const names = value?.kind === 'communities' ? value.names : null
  return (
    <span className="fo-spread">
      <Switch
        aria-label={text.apart}
        checked={names !== null}
        disabled={communities.length === 0}
        onChange={(isApart) => onChange(isApart ? { kind: 'communities', names: [...communities] } : null)}
      />
      <span>{text.apart}</span>
      {names !== null && (
        <Select
          mode="multiple"
          aria-label={text.apartWhich}
          className="fo-people"
          maxTagCount="responsive"
          value={[...names]}
          options={communities.map((name) => ({ value: name, label: name }))}
          onChange={(next) => onChange(next.length === 0 ? null : { kind: 'communities', names: next })}
        />
      )}
    </span>
  )
}
