import type { PersonId, PersonRow } from '@shared/people/model.ts'
import { useRoute } from '../../data/route.ts'
import { listRows } from '../../ui/table/list-rows.tsx'
import type { RowsInSight } from '../../ui/table/rows-body.tsx'
import type { ColumnId } from './people-columns.ts'
import { placeStore } from './people-place.ts'
import { cellContent, cellTitle } from './person-cell.tsx'

const { Rows, Lines } = listRows<PersonRow, ColumnId, PersonId>({
  place: placeStore,
  idOf: ({ id }) => id,
  titleOf: cellTitle,
  contentOf: cellContent,
})

export const PeopleRows = Rows

/** The rows in sight; the person that is open stands out. */
export function PeopleLines(inSight: RowsInSight<ColumnId>) {
  const route = useRoute()
  return <Lines {...inSight} openId={route.page === 'people' ? (route.personId as PersonId | undefined) : undefined} />
}
