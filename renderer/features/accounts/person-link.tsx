import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { accountsText as text } from '../../text/accounts-text.ts'
import { accountsQueries } from './accounts-queries.ts'

interface Props {
  /** Given by the form. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (value: string | null) => void
  readonly isDisabled: boolean
}

/** The person an account belongs to, found by name or pinyin initials. */
export function PersonLink({ id, value = null, onChange = () => undefined, isDisabled }: Props) {
  const [typed, setTyped] = useState('')
  const found = useQuery({
    ...accountsQueries.people(typed.trim()),
    enabled: !isDisabled && typed.trim() !== '',
    placeholderData: keepPreviousData,
  }).data
  const linked = useQuery({ ...accountsQueries.person(value ?? ''), enabled: !isDisabled && value !== null }).data
  const options = (typed.trim() === '' ? [] : (found?.rows ?? [])).map((person) => ({
    value: person.id as string,
    label: [person.name, person.communityName].filter(Boolean).join('　'),
  }))
  if (value !== null && !options.some((option) => option.value === value))
    options.unshift({ value, label: linked?.name ?? text.personLinked })
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      allowClear
      disabled={isDisabled}
      value={value}
      placeholder={text.personSearch}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      notFoundContent={typed.trim() === '' ? text.personSearch : text.personNone}
      onChange={(chosen?: string) => onChange(chosen ?? null)}
      options={options}
    />
  )
}
