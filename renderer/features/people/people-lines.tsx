import { useRoute } from '../../data/route.ts'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import type { ColumnId } from './people-columns.ts'
import { PersonLine } from './person-line.tsx'
import { useOpenIndex } from './use-open-index.ts'

/** The rows in sight; the person that is open stands out. */
export function PeopleLines({ from, to, slots, columns }: RowsInSight<ColumnId>) {
  const route = useRoute()
  const openIndex = useOpenIndex(route.page === 'people' ? route.personId : undefined, from, to)
  return Array.from({ length: to - from }, (_, at) => (
    <PersonLine key={(from + at) % slots} index={from + at} columns={columns} isOpen={from + at === openIndex} />
  ))
}
