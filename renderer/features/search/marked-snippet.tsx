import type { RecordHit } from '@shared/search/contract.ts'
import './search.css'

type Props = Pick<RecordHit, 'snippet' | 'mark'>

/** A piece of a record, with what was found in it marked. */
export function MarkedSnippet({ snippet, mark }: Props) {
  if (mark === null) return snippet
  const [start, end] = mark
  return (
    <>
      {snippet.slice(0, start)}
      <mark className="search-mark">{snippet.slice(start, end)}</mark>
      {snippet.slice(end)}
    </>
  )
}
