import './palette.css'
import { Input, Modal } from 'antd'
import { type KeyboardEvent, useEffect, useEffectEvent, useState } from 'react'
import { shownHits, useRecordSearch } from '../features/search/use-record-search.ts'
import { useMay, useSignedIn } from '../data/session.ts'
import { appText } from '../text/app-text.ts'
import { type AccountActs, fixedItems, type PaletteItem, personItem } from './palette-items.ts'
import type { Page } from './pages.tsx'
import { optionId } from './palette-option-id.ts'
import { PaletteList } from './palette-list.tsx'
import { recordItem } from './record-item.tsx'
import { usePeopleSearch } from './use-people-search.ts'

const listId = 'palette-list'

interface Props extends AccountActs {
  readonly pages: readonly Page[]
  readonly onClose: () => void
}

/** Ctrl+K: people, pages and commands, from the keyboard alone. */
export function CommandPalette({ pages, onClose, ...acts }: Props) {
  const { street } = useSignedIn()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(0)
  const { people, isSearching } = usePeopleSearch(useMay('people.read') ? text : '')
  const records = useRecordSearch(useMay('dossiers.read') ? text : '')
  const first = [...people.map(personItem), ...fixedItems(text, pages, street.isDemo, acts)]
  const items = [...first, ...records.hits.map(recordItem)]
  // Records come last; they are waited for where nothing else fits.
  const isAwaited = isSearching || (first.length === 0 && records.isSearching)
  const [wantsFirst, setWantsFirst] = useState(false)
  const index = Math.min(chosen, Math.max(0, items.length - 1))

  function run(item: PaletteItem | undefined) {
    if (!item) return
    onClose()
    item.run()
  }

  const runFirst = useEffectEvent(() => run(items[index]))
  useEffect(() => {
    if (wantsFirst && !isAwaited) runFirst()
  }, [wantsFirst, isAwaited])

  function onKeyDown(event: KeyboardEvent) {
    // Enter that ends an input method's word is not ours.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      event.preventDefault()
      setChosen(Math.max(0, Math.min(items.length - 1, index + step)))
    } else if (event.key === 'Enter') {
      event.preventDefault()
      // A name and Enter, typed faster than it is found: the answer is opened when it comes.
      if (isAwaited) setWantsFirst(true)
      else run(items[index])
    }
  }

  return (
    <Modal
      open
      title={null}
      footer={null}
      closable={false}
      width={600}
      onCancel={onClose}
      style={{ top: 8 }}
      aria-label={appText.searchTitle}
    >
      <Input
        autoFocus
        role="combobox"
        aria-label={appText.searchTitle}
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={items.length > 0 ? optionId(index) : undefined}
        placeholder={appText.search}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
          setWantsFirst(false)
        }}
        onKeyDown={onKeyDown}
      />
      <PaletteList id={listId} items={items} chosen={index} onRun={run} />
      {items.length === 0 && !isAwaited && <p className="palette-none">{appText.noMatch(text.trim())}</p>}
      {records.isMore && <p className="palette-more">{appText.moreRecords(shownHits)}</p>}
      {records.error !== null && <p className="palette-more">{appText.recordsFailed}</p>}
      <p className="palette-foot">{appText.paletteKeys}</p>
    </Modal>
  )
}
