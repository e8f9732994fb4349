import type { RecordHit } from '@shared/search/contract.ts'
import { navigate } from '../data/route.ts'
import { MarkedSnippet } from '../features/search/marked-snippet.tsx'
import { appText } from '../text/app-text.ts'
import type { PaletteItem } from './palette-items.ts'

/** A record or a file that was found, as a line of the palette: the piece of text, whose it is, where it stands. */
export function recordItem({ recordId, attachmentId, dossierId, section, ...hit }: RecordHit): PaletteItem {
  const { personName, communityName, sectionLabel, year, snippet, mark } = hit
  return {
    id: recordId === null ? `attachment:${attachmentId}` : `record:${recordId}`,
    group: appText.records,
    label: snippet,
    content: <MarkedSnippet snippet={snippet} mark={mark} />,
    hint: [sectionLabel, appText.year(year), `${personName}（${communityName ?? appText.noCommunity}）`].join('　'),
    run: () => navigate({ page: 'dossiers', dossierId, section }),
  }
}
