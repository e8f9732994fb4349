import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import type { Disclosure, PersonalFind } from '@shared/disclosure/model.ts'
import { headerRow, titleParagraph, titleRow } from '@shared/disclosure/personal-data/check-content.ts'
import { maskFinds } from '@shared/disclosure/personal-data/mask-finds.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { useMay } from '../../../data/session.ts'
import { undo } from '../../../data/undo.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { disclosureQueries } from '../disclosure-queries.ts'
import type { PublicationDraft } from './use-publication-draft.ts'

const text = publicationText.finds

interface Props {
  readonly disclosure: Disclosure
  readonly finds: readonly PersonalFind[]
  readonly draft: PublicationDraft
  readonly onJump: (find: PersonalFind) => void
}

/** What the check found: where, why, and what would stand there instead. */
export function FindPanel({ disclosure, finds, draft, onJump }: Props) {
  const client = useQueryClient()
  const mayEdit = useMay('disclosure.edit')
  const { id, state } = disclosure
  const mayMask = mayEdit && (state === 'drafting' || state === 'checking')
  const masking = useMutation({
    async mutationFn() {
      if (!(await draft.save())) return
      const { revision } = await client.fetchQuery(disclosureQueries.disclosure(id))
      await data.disclosures.maskAll({ id, revision })
      notify.success(text.done, { label: disclosureText.undo, run: () => void undo() })
    },
    onError: notify.failure,
  })
  if (finds.length === 0) return <Empty title={text.none}>{text.noneHint}</Empty>
  return (
    <div className="dis-panel">
      <div className="dis-panel-bar">
        <b className="dis-amber">▲ {text.count(finds.length)}</b>
        <span className="ui-space" />
        {mayMask && (
          <Button
            size="small"
            type="primary"
            loading={masking.isPending}
            disabled={finds.every(({ masked }) => masked === null)}
            onClick={() => masking.mutate()}
          >
            {text.maskAll}
          </Button>
        )}
      </div>
      <ul className="dis-finds">
        {finds.map((find) => (
          <li key={`${JSON.stringify(find.place)}${find.start}${find.kind}`}>
            <div>
              <b>{text.kinds[find.kind]}</b>
              <span className="ui-muted">{placeWords(find.place)}</span>
              <span className="ui-space" />
              <Button size="small" type="text" onClick={() => onJump(find)}>
                {text.jump}
              </Button>
              {draft.isEditable && find.masked !== null && (
                <Button size="small" onClick={() => draft.change(maskFinds(draft.values, [find]))}>
                  {text.maskOne}
                </Button>
              )}
            </div>
            <p>
              <mark>{find.text}</mark> {find.masked === null ? text.byHand : text.masked(find.masked)}
            </p>
            <p className="ui-muted">{find.why}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}

function placeWords(place: PersonalFind['place']): string {
  if ('paragraph' in place)
    return place.paragraph === titleParagraph ? publicationText.titleField : text.inParagraph(place.paragraph + 1)
  const { table, row, column } = place
  if (row === titleRow) return `${publicationText.tableName(table + 1)}${publicationText.tableTitle}`
  return row === headerRow ? text.inHeader(table + 1, column + 1) : text.inTable(table + 1, row + 1, column + 1)
}
