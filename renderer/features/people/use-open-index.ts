import { useContext } from 'react'
import { PeopleRows } from './people-rows.ts'

/** Which of the rows in sight is the person that is open; -1 for none. */
export function useOpenIndex(personId: string | undefined, from: number, to: number): number {
  const rowAt = useContext(PeopleRows)
  if (personId === undefined) return -1
  for (let index = from; index < to; index += 1) if (rowAt(index)?.id === personId) return index
  return -1
}
