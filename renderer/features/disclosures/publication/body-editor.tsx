import './body-editor.css'
import { DeleteOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import { type ClipboardEvent, useMemo } from 'react'
import { type Body, type Disclosure, disclosureStates, type PersonalFind } from '@shared/disclosure/model.ts'
import { titleParagraph } from '@shared/disclosure/personal-data/check-content.ts'
import { notify } from '../../../data/messages.ts'
import { publicationText as text } from '../../../text/publication-text.ts'
import { readBlock } from '../../../ui/table/tab-separated.ts'
import { placeKey } from './focus-find.ts'
import { MarkedText } from './marked-text.tsx'
import { TableEditor } from './table-editor.tsx'
import { emptyTable, tableOfBlock, without } from './table-cells.ts'
import type { PublicationDraft } from './use-publication-draft.ts'

interface Props {
  readonly disclosure: Disclosure
  readonly draft: PublicationDraft
  readonly finds: readonly PersonalFind[]
}

/** Title, publisher, paragraphs and tables; a block from a sheet that is pasted becomes a table. */
export function BodyEditor({ disclosure, draft, finds }: Props) {
  const { values, isEditable, change } = draft
  const { paragraphs, tables } = values.body
  const byPlace = useMemo(() => Map.groupBy(finds, ({ place }) => placeKey(place)), [finds])
  const set = (part: Partial<Body>) => change({ body: { ...values.body, ...part } })
  // The first paragraph is there to be typed into, though nothing is stored of it yet.
  const shown = paragraphs.length === 0 && isEditable ? [''] : paragraphs

  function paste(event: ClipboardEvent): void {
    const block = event.clipboardData.getData('text/plain')
    if (!isEditable || !block.includes('\t')) return
    event.preventDefault()
    const table = tableOfBlock(readBlock(block))
    set({ tables: [...tables, table] })
    notify.success(text.pasted(table.rows.length))
  }

  return (
    <div className="dis-body">
      {!isEditable && <p className="dis-hint">{text.readOnly(disclosureStates[disclosure.state])}</p>}
      <div className="dis-pair">
        <label className="dis-stack">
          {text.titleField}
          <Input
            value={values.title}
            maxLength={200}
            data-place={`p${titleParagraph}`}
            status={byPlace.has(`p${titleParagraph}`) ? 'warning' : ''}
            readOnly={!isEditable}
            onChange={({ target }) => change({ title: target.value })}
          />
        </label>
        <label className="dis-stack">
          {text.publisher}
          <Input
            value={values.publisher}
            maxLength={100}
            readOnly={!isEditable}
            placeholder={text.publisherExample}
            onChange={({ target }) => change({ publisher: target.value })}
          />
        </label>
      </div>
      <h3>{text.body}</h3>
      {shown.map((paragraph, at) => (
        <div key={at} className="dis-paragraph">
          <div
            className={`dis-text${isEditable ? '' : ' is-read'}`}
            data-place={isEditable ? undefined : `p${at}`}
            tabIndex={isEditable ? undefined : -1}
          >
            <div aria-hidden={isEditable}>
              <MarkedText text={paragraph} finds={byPlace.get(`p${at}`) ?? []} />
              {isEditable && '\n'}
            </div>
            {isEditable && (
              <textarea
                aria-label={text.paragraph(at + 1)}
                data-place={`p${at}`}
                rows={1}
                maxLength={20_000}
                spellCheck={false}
                value={paragraph}
                placeholder={at === 0 && tables.length === 0 ? text.emptyBody : ''}
                onPaste={paste}
                onChange={({ target }) => set({ paragraphs: shown.with(at, target.value) })}
              />
            )}
          </div>
          {isEditable && paragraphs.length > 1 && (
            <Button
              type="text"
              size="small"
              title={text.removeParagraph}
              aria-label={`${text.removeParagraph} ${at + 1}`}
              icon={<DeleteOutlined />}
              onClick={() => set({ paragraphs: without(paragraphs, at) })}
            />
          )}
        </div>
      ))}
      {tables.map((table, at) => (
        <TableEditor
          key={at}
          at={at}
          table={table}
          finds={byPlace}
          isEditable={isEditable}
          onChange={(next) => set({ tables: tables.with(at, next) })}
          onRemove={() => set({ tables: without(tables, at) })}
        />
      ))}
      {isEditable && (
        <div className="dis-body-acts">
          <Button size="small" onClick={() => set({ paragraphs: [...shown, ''] })}>
            {text.addParagraph}
          </Button>
          <Button size="small" onClick={() => set({ tables: [...tables, emptyTable] })}>
            {text.addTable}
          </Button>
          <span className="ui-muted">{text.pasteHint}</span>
        </div>
      )}
    </div>
  )
}
