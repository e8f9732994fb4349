import { ArrowUpOutlined, DeleteOutlined } from '@ant-design/icons'
import { Button, Input, Tooltip } from 'antd'
import type { Dossier } from '@shared/dossier/model.ts'
import { navigate } from '../../data/route.ts'
import { opinionsText as text } from '../../text/opinions-text.ts'
import { type EditedSentence, isReworded } from './edited-sentences.ts'

interface Props {
  readonly at: number
  readonly sentence: EditedSentence
  readonly dossier: Dossier
  readonly onChange: (value: string) => void
  readonly onDrop: () => void
  readonly onUp: (() => void) | null
}

export function SentenceEditor({ at, sentence, dossier, onChange, onDrop, onUp }: Props) {
  const mark = sentence.isOwn ? text.own : isReworded(sentence) ? text.changed : null
  return (
    <li className={mark === null ? '' : 'is-own'}>
      <Input.TextArea
        aria-label={text.sentence(at + 1)}
        rows={1}
        className="ui-grows"
        maxLength={1000}
        placeholder={text.addExample}
        value={sentence.text}
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="op-acts">
        <Tooltip title={text.up}>
          <Button
            type="text"
            size="small"
            aria-label={text.up}
            icon={<ArrowUpOutlined />}
            disabled={onUp === null}
            onClick={() => onUp?.()}
          />
        </Tooltip>
        <Tooltip title={text.drop}>
          <Button type="text" size="small" aria-label={text.drop} icon={<DeleteOutlined />} onClick={onDrop} />
        </Tooltip>
      </div>
      <div className="op-basis">
        {mark !== null && <span className="op-own">◆ {mark}</span>}
        {placesOf(sentence, dossier).map(({ key, label, go }) => (
          <button key={key} type="button" className="op-place" title={text.basis} onClick={go}>
            {label}
          </button>
        ))}
      </div>
    </li>
  )
}

/** One link for each section of each year, however many of its records a sentence counts. */
function placesOf({ places }: EditedSentence, { sections, years }: Dossier) {
  const grouped = Map.groupBy(places, ({ dossierId, section }) => `${dossierId}/${section}`)
  return [...grouped].flatMap(([key, own]) => {
    const [first] = own
    if (!first) return []
    const label = sections.find(({ id }) => id === first.section)?.label ?? first.section
    const year = years.find(({ id }) => id === first.dossierId)?.year
    const { dossierId, section } = first
    return [
      {
        key,
        label: text.places(text.place(year, label), own.length),
        go: () => navigate({ page: 'dossiers', dossierId, section }),
      },
    ]
  })
}
