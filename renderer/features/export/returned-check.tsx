import type { ChosenFile } from '@shared/shell-contract.ts'
import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { shell } from '../../data/data.ts'
import { exportText } from '../../text/export-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { exportQueries } from './export-queries.ts'
import { ReturnedFound } from './returned-found.tsx'

const text = exportText.returned

/** A report that came back: which export it was, and what became of the records behind it. */
export function ReturnedCheck() {
  const [file, setFile] = useState<ChosenFile | null>(null)

  async function choose() {
    const [chosen] = await shell('openWorkbooks', {})
    if (chosen) setFile(chosen)
  }

  return (
    <div className="ex-returned">
      <header>
        <div>
          <h3>{text.page}</h3>
          <p>{text.hint}</p>
        </div>
        <Button type={file ? 'default' : 'primary'} onClick={() => void choose()}>
          {file ? text.again : text.choose}
        </Button>
      </header>
      {file ? <ReturnedAnswer key={file.ticket} file={file} /> : <Empty title={text.empty}>{text.emptyHint}</Empty>}
    </div>
  )
}

function ReturnedAnswer({ file }: { readonly file: ChosenFile }) {
  const { data, error, refetch } = useQuery(exportQueries.returned(file.ticket))
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!data) return <LoadingSkeleton />
  switch (data.kind) {
    case 'unreadable':
      return <Empty title={`${text.unreadable}：${file.name}`}>{data.sentence}</Empty>
    case 'noMap':
      return <Empty title={`${text.noMap}：${file.name}`}>{text.noMapHint}</Empty>
    case 'elsewhere':
      return <Empty title={`${text.elsewhere}：${file.name}`}>{text.elsewhereHint}</Empty>
    case 'found':
      return <ReturnedFound ticket={file.ticket} returned={data} />
  }
}
