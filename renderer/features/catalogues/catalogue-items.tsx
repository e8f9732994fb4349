import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, type InputRef } from 'antd'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { CatalogueHead, CatalogueItem, ItemId } from '@shared/disclosure/model.ts'
import { useMay } from '../../data/session.ts'
import { catalogueText as text } from '../../text/catalogue-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PowerButton } from '../../ui/power-button.tsx'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { WindowList } from '../../ui/window-list.tsx'
import { AdoptDialog } from './adopt-dialog.tsx'
import { AnswerDialog } from './answer-dialog.tsx'
import { catalogueQueries } from './catalogue-queries.ts'
import { ItemDrawer } from './item-drawer.tsx'
import { itemLines } from './item-lines.ts'
import { ItemRow } from './item-row.tsx'

const rowHeight = 36

/** The items of one version, grouped by category. */
export function CatalogueItems({ catalogue }: { readonly catalogue: CatalogueHead }) {
  const { data: items, error, refetch } = useQuery(catalogueQueries.items(catalogue.id))
  const communities = useQuery(catalogueQueries.communities).data?.length ?? 0
  const mayManage = useMay('disclosure.manage')
  const [typed, setTyped] = useState('')
  const [onlyAsked, setOnlyAsked] = useState(false)
  const [selected, setSelected] = useState<ReadonlySet<ItemId>>(new Set())
  const [openId, setOpenId] = useState<ItemId | 'new' | null>(null)
  const [answering, setAnswering] = useState<CatalogueItem | null>(null)
  const [isAdopting, setAdopting] = useState(false)
  const [active, setActive] = useState(-1)
  const search = useRef<InputRef>(null)
  const box = useRef<HTMLDivElement>(null)
  const asked = items?.filter(({ timeRules }) => timeRules === null) ?? []
  // With the last answer the choice goes, and all are shown again.
  const isNarrowed = onlyAsked && asked.length > 0
  const lines = useMemo(() => itemLines(items ?? [], typed, isNarrowed), [items, typed, isNarrowed])
  useShortcut('ctrl+f', () => search.current?.focus({ cursor: 'all' }))
  useShortcut(
    'ctrl+n',
    () => setOpenId('new'),
    () => mayManage && catalogue.state === 'draft',
  )

  if (error && !items) return <Failed error={error} title={text.itemsFailed} onRetry={() => void refetch()} />
  if (!items) return <LoadingSkeleton />
  const open = items.find(({ id }) => id === openId)

  function toggle(id: ItemId): void {
    const next = new Set(selected)
    if (!next.delete(id)) next.add(id)
    setSelected(next)
  }
  function onKeyDown(event: KeyboardEvent): void {
    const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 }
    const move = moves[event.key]
    const line = lines[active]
    if ((event.target as HTMLElement).closest('button, input, .cat-drawer')) return
    if (move !== undefined) {
      const to = Math.min(lines.length - 1, Math.max(0, active + move))
      setActive(to)
      const body = box.current?.querySelector('.ui-window-list-body')
      if (body && to * rowHeight < body.scrollTop) body.scrollTop = to * rowHeight
      else if (body && (to + 1) * rowHeight > body.scrollTop + body.clientHeight)
        body.scrollTop = (to + 1) * rowHeight - body.clientHeight
    } else if (event.key === 'Enter' && line?.kind === 'item') setOpenId(line.item.id)
    else if (event.key === ' ' && line?.kind === 'item') toggle(line.item.id)
    else if (event.key === 'Escape') setOpenId(null)
    else return
    event.preventDefault()
  }

  return (
    <>
      <div className="ui-tools">
        <Input
          ref={search}
          size="small"
          allowClear
          className="cat-search"
          placeholder={text.search}
          aria-label={text.search}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        {asked.length > 0 && (
          <Checkbox checked={onlyAsked} onChange={({ target }) => setOnlyAsked(target.checked)}>
            {text.onlyAsked}（{asked.length}）
          </Checkbox>
        )}
        <span className="ui-space" />
        {catalogue.state === 'draft' && (
          <PowerButton size="small" power="disclosure.manage" onClick={() => setOpenId('new')}>
            {text.addItem}
          </PowerButton>
        )}
        <PowerButton
          size="small"
          power="disclosure.manage"
          disabled={items.length === 0 || communities === 0}
          onClick={() => setAdopting(true)}
        >
          {selected.size > 0 ? text.adoptSelected(selected.size) : text.adopt}
        </PowerButton>
      </div>
      <div className="cat-split" ref={box} onKeyDown={onKeyDown}>
        {lines.length === 0 ? (
          <Empty
            title={text.noMatch}
            action={
              <Button
                onClick={() => {
                  setTyped('')
                  setOnlyAsked(false)
                }}
              >
                {text.clear}
              </Button>
            }
          />
        ) : (
          <WindowList
            className="cat-list"
            label={text.list}
            total={lines.length}
            rowHeight={rowHeight}
            header={
              <div className="cat-row is-head" role="row">
                <span />
                <span />
                <span>{text.columns.title}</span>
                <span>{text.columns.time}</span>
                <span>{text.columns.words}</span>
                <span>{text.columns.basis}</span>
                <span className="cat-right">{text.columns.adopted}</span>
              </div>
            }
            row={(at) => {
              const line = lines[at]!
              if (line.kind === 'group')
                return (
                  <div className={`cat-group${at === active ? ' is-active' : ''}`}>
                    {text.group(line.category, line.count)}
                  </div>
                )
              const { item } = line
              return (
                <ItemRow
                  item={item}
                  communities={communities}
                  isSelected={selected.has(item.id)}
                  isOpen={item.id === openId}
                  isActive={at === active}
                  onToggle={() => toggle(item.id)}
                  onOpen={() => {
                    setActive(at)
                    setOpenId(item.id)
                  }}
                  onAnswer={mayManage && catalogue.state === 'draft' ? () => setAnswering(item) : null}
                />
              )
            }}
          />
        )}
        {(open ?? (openId === 'new' ? null : undefined)) !== undefined && (
          <ItemDrawer
            key={open ? `${open.id}${open.revision}` : 'new'}
            catalogue={catalogue}
            item={open ?? null}
            onSaved={setOpenId}
            onClose={() => setOpenId(null)}
          />
        )}
      </div>
      <footer className="ui-foot">
        <span>{text.total(items.length, asked.length, selected.size)}</span>
        <span className="ui-space" />
        <span>{text.keys}</span>
      </footer>
      {answering && <AnswerDialog item={answering} items={items} onClose={() => setAnswering(null)} />}
      {isAdopting && (
        <AdoptDialog catalogue={catalogue} items={items} selected={[...selected]} onClose={() => setAdopting(false)} />
      )}
    </>
  )
}
