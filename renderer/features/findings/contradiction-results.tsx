import type { Contradiction } from '@shared/findings/contract.ts'
import { type CSSProperties, useCallback, useMemo, useRef, useState } from 'react'
import { findingsText } from '../../text/findings-text.ts'
import type { ListColumn } from '../../ui/table/list-columns.ts'
import { ContradictionDialog } from './contradiction-dialog.tsx'
import { GroupChoice } from './group-choice.tsx'
import { LinesTable } from './lines-table.tsx'

const text = findingsText.contradictions

export interface ContradictionActs {
  readonly onOpenPerson: (person: Contradiction['people'][number]) => void
  readonly onOpenPlace: (place: Contradiction['places'][number]) => void
}

interface Props extends ContradictionActs {
  readonly found: readonly Contradiction[]
}

type Column = keyof typeof text.columns

const columns: readonly ListColumn<Column>[] = [
  { id: 'people', label: text.columns.people, width: 120, align: 'left', isSortable: false },
  { id: 'communities', label: text.columns.communities, width: 140, align: 'left', isSortable: false },
  { id: 'sentence', label: text.columns.sentence, width: 420, align: 'left', isSortable: false },
]
const fewestRows = 4
const mostRows = 11

/** Kinds at the left, what was found of one of them at the right. */
export function ContradictionResults({ found, ...acts }: Props) {
  const kinds = useMemo(() => kindsOf(found), [found])
  const [chosen, setChosen] = useState(kinds[0]?.kind ?? '')
  const [opened, setOpened] = useState<Contradiction | null>(null)
  const choice = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const kind = kinds.find((one) => one.kind === chosen) ?? kinds[0]
  const shown = kind?.all
  const cellAt = useCallback(
    (index: number, column: string) => {
      const one = shown?.[index]
      if (!one) return undefined
      const words = cellText(one, column)
      return { content: words, title: words }
    },
    [shown],
  )
  if (!kind || !shown) return null
  const rows = Math.min(mostRows, Math.max(fewestRows, kinds.length, ...kinds.map(({ all }) => all.length)))
  return (
    <div className="find-parts no-bar" style={{ '--rows': rows } as CSSProperties}>
      <GroupChoice
        label={text.title}
        handle={choice}
        chosen={kind.kind}
        groups={kinds.map((one) => ({
          id: one.kind,
          label: one.label,
          spoken: `${one.label}：${one.all.length}`,
          content: <span className="ui-muted">{one.all.length}</span>,
        }))}
        onChoose={setChosen}
        onEnter={() => list.current?.querySelector<HTMLElement>('[role=grid]')?.focus()}
      />
      <div ref={list} className="find-list">
        <LinesTable
          label={text.list(kind.label)}
          widthsKey="contradictions.widths"
          columns={columns}
          total={shown.length}
          cellAt={cellAt}
          shownFor={shown}
          onOpen={(index) => setOpened(shown[index] ?? null)}
          onLeave={() => choice.current?.focus()}
          copied={(index) => {
            const one = shown[index]
            return one ? columns.map(({ id }) => cellText(one, id)) : null
          }}
        />
        <footer className="find-foot">
          <span>{findingsText.total(shown.length)}</span>
          <span>{text.keys}</span>
        </footer>
      </div>
      {opened && <ContradictionDialog contradiction={opened} {...acts} onClose={() => setOpened(null)} />}
    </div>
  )
}

function kindsOf(found: readonly Contradiction[]) {
  const byKind = [...Map.groupBy(found, ({ kind }) => kind)]
  return byKind.map(([kind, all]) => ({ kind, label: all[0]?.label ?? kind, all }))
}

function cellText({ people, sentence }: Contradiction, column: string): string {
  if (column === 'sentence') return sentence
  if (column === 'people') return [...new Set(people.map(({ name }) => name))].join('、')
  return [...new Set(people.map(({ communityName }) => communityName ?? findingsText.noCommunity))].join('、')
}
