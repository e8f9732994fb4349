import type { Rate } from '@shared/disclosure/board.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { replaceRoute } from '../../../data/route.ts'
import { figuresText as text } from '../../../text/figures-text.ts'
import { showList } from '../disclosure-place.ts'
import { change, percent, share } from './rate-words.ts'

interface Props {
  readonly head: string
  readonly rows: readonly Rate[]
  readonly whole: Rate
}

/** Due, published, in time, both rates with how they were reckoned, and the year before. */
export function RateTable({ head, rows, whole }: Props) {
  return (
    <div className="dis-rates">
      <table aria-label={text.table}>
        <thead>
          <tr>
            <th>{head}</th>
            <th>{text.columns.due}</th>
            <th>{text.columns.published}</th>
            <th>{text.columns.inTime}</th>
            <th>{text.columns.rate}</th>
            <th>{text.columns.timely}</th>
            <th>{text.columns.before}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((rate) => (
            <RateRow key={rate.label} rate={rate} />
          ))}
        </tbody>
        <tfoot>
          <RateRow rate={whole} />
        </tfoot>
      </table>
    </div>
  )
}

function RateRow({ rate }: { readonly rate: Rate }) {
  const { label, due, published, inTime, lastYear } = rate
  const [open, timely] = [share(published, due), share(inTime, published)]
  const before = lastYear && share(lastYear.published, lastYear.due)
  return (
    <tr>
      <th scope="row" title={label}>
        {label}
      </th>
      {[due, published, inTime].map((number, at) => (
        <td key={at}>
          <button type="button" className="ui-link" title={text.toList} onClick={() => openList(rate)}>
            {number.toLocaleString('zh-CN')}
          </button>
        </td>
      ))}
      <td title={text.reckoned(text.columns.published, published, text.columns.due, due)}>
        {percent(open)} <small>{`${published} ÷ ${due}`}</small>
      </td>
      <td title={text.reckoned(text.columns.inTime, inTime, text.columns.published, published)}>
        {percent(timely)} <small>{`${inTime} ÷ ${published}`}</small>
      </td>
      <td>
        {lastYear === null ? '—' : percent(before)} <small>{lastYear === null ? '' : change(open, before)}</small>
      </td>
    </tr>
  )
}

function openList({ filter, from, to }: Rate): void {
  const { communityId = null, category = null, light = null, text: words = '' } = filter
  showList({ communityId: communityId as CommunityId | null, category, light, text: words }, { from, to })
  replaceRoute({ page: 'disclosures', view: 'board' })
}
