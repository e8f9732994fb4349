import type { PersonId, PersonRow, SortableColumn } from '@shared/people/model.ts'
import { windowTable } from '../../ui/table/window-table.tsx'
import { cellText, type ColumnId } from './people-columns.ts'
import { peopleList } from './people-place.ts'
import { cellContent, cellTitle } from './person-cell.tsx'

export const PeopleTable = windowTable<PersonRow, ColumnId, PersonId, SortableColumn>({
  label: '人员列表',
  widthsKey: 'people.widths',
  place: peopleList.placeStore,
  scrolled: peopleList.scrolled,
  idOf: ({ id }) => id,
  textOf: cellText,
  titleOf: cellTitle,
  contentOf: cellContent,
})
