import type { DraftTable, ImportDraft, RecalledTable } from '@shared/import/draft.ts'
import type { LedgerId } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { Select } from 'antd'
import { classifyTable } from './draft-acts.ts'
import { useImportSession } from './import-session.ts'

interface Props {
  readonly draft: ImportDraft
  readonly table: DraftTable
  readonly index: number
}

const noLedger = '-'
const choices = [
  ...ledgers.map(({ id, label }) => ({ value: id, label })),
  { value: noLedger, label: '不导入这张表' } as const,
]

/** What the table was taken for, in one line; a wrong guess is put right there. */
export function TableFacts({ draft, table, index }: Props) {
  const { running } = useImportSession()
  const { ledger, isSaid, confidence, headerRows, firstRow, lastRow, meta, rowCount } = table
  const first = headerRows.at(0)
  const last = headerRows.at(-1)
  return (
    <div className="im-bar im-facts">
      {ledger ? (
        <span className="im-ledger">
          识别为
          <Select<LedgerId | typeof noLedger>
            size="small"
            variant="borderless"
            aria-label="这张表是哪种台账"
            disabled={running !== null}
            value={ledger}
            options={choices}
            popupMatchSelectWidth={false}
            onSelect={(chosen) => void classifyTable(draft.id, index, chosen === noLedger ? null : chosen)}
          />
          {isSaid ? '（由您指定）' : `（${Math.round(confidence * 100)}%）`}
        </span>
      ) : (
        <span>{isSaid ? '不导入' : '没有认出是哪种台账，不导入'}</span>
      )}
      {first !== undefined && <span className="im-tag green">表头 {rowRange(first, last ?? first)}</span>}
      {firstRow !== null && (
        <span className="im-tag">
          数据 {rowRange(firstRow, lastRow ?? firstRow)}，{rowCount} 条
        </span>
      )}
      {meta.unit && <span className="im-tag">单位：{meta.unit}</span>}
      <LeftSheets draft={draft} />
      {table.recalled && <span className="im-tag">{recalledWords(table.recalled)}</span>}
      <span className="im-space" />
      {draft.importedBefore && (
        <span className="im-amber">
          ▲ {localMinute(draft.importedBefore.at)} {draft.importedBefore.by} 导入过同一文件
        </span>
      )}
      <span className="im-muted im-cut" title={draft.fileName}>
        {[meta.reportingUnit, meta.date].filter(Boolean).join(' · ')}
      </span>
    </div>
  )
}

/** Sheets of the file that were not read, with what can be done about each. */
function LeftSheets({ draft: { skipped } }: { readonly draft: ImportDraft }) {
  const left = skipped.filter(({ reason }) => reason !== 'empty')
  if (left.length === 0) return null
  const words = left.map(({ sheet, reason }) => `${sheet ?? '未命名的工作表'}：${leftWords[reason]}`)
  return (
    <span className="im-tag" title={words.join('\n')}>
      {left.length === 1 ? words[0] : `另有 ${left.length} 张工作表不导入`}
    </span>
  )
}

const leftWords: Readonly<Record<ImportDraft['skipped'][number]['reason'], string>> = {
  empty: '空表',
  'no-table': '没有找到表格，不导入',
  form: '一张一份的登记表，请照着录入，或抄进台账再导入',
  summary: '各表的汇总，不重复导入',
}

/** 和上次相比: what is new in the layout, and what is missing of it. */
function recalledWords({ isSame, settled, added, gone }: RecalledTable): string {
  const known = settled > 0 ? `，${settled} 列按上次确认` : ''
  if (isSame) return `版式与上次相同${known}`
  const changes = [
    ...(added.length > 0 ? [`多了“${added.join('”“')}”`] : []),
    ...(gone.length > 0 ? [`少了“${gone.join('”“')}”`] : []),
  ]
  return `和上次相比${changes.length > 0 ? changes.join('，') : '列的次序不同'}${known}`
}

function rowRange(first: number, last: number): string {
  return first === last ? `第 ${first} 行` : `第 ${first}–${last} 行`
}
