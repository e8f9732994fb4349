import { queryOptions } from '@tanstack/react-query'
import { data } from '../../data/data.ts'

export const calendarQueries = {
  year: (year: number) =>
    queryOptions({
      queryKey: ['calendar', 'year', year],
      // Its year goes with the answer: while the next one is asked for, the one before stays in sight.
      queryFn: async () => ({ year, ...(await data.calendar.year({ year })) }),
    }),
}
