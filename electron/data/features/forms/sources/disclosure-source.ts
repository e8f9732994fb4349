import type { FormData, FormLine, FormQuestion } from '../form-lines.ts'
import { listPublishedLines } from '../form-source-store.ts'

export function disclosureSource({ db, scope }: FormData, { period }: FormQuestion): FormLine[] {
  return listPublishedLines(db, period.from, period.to)
    .filter(({ communityId }) => scope === null || scope.includes(communityId))
    .map(({ community, category, title, dueOn, publishedOn, channels }) => ({
      personId: null,
      community,
      values: {
        community,
        category,
        item: title,
        dueDate: dueOn,
        publishedDate: publishedOn,
        channel: (JSON.parse(channels) as string[]).join('、') || null,
      },
    }))
}
