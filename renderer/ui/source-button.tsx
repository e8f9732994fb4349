import { Button, Popover } from 'antd'
import { useState } from 'react'
import type { Provenance } from '@shared/people/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { notify } from '../data/messages.ts'
import './source-button.css'

interface Props {
  readonly load: () => Promise<readonly Provenance[]>
  readonly labelOf: (field: string) => string
}

/** 来源: from which cell of which file each value came, and what stood there. */
export function SourceButton({ load, labelOf }: Props) {
  const [sources, setSources] = useState<readonly Provenance[] | null>(null)

  function onOpenChange(isOpen: boolean): void {
    setSources(null)
    if (isOpen) load().then(setSources, notify.failure)
  }

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title="各栏的来源"
      onOpenChange={onOpenChange}
      content={<div className="source-list">{content(sources, labelOf)}</div>}
    >
      <Button>来源</Button>
    </Popover>
  )
}

function content(sources: readonly Provenance[] | null, labelOf: Props['labelOf']) {
  if (sources === null) return <p>正在查找</p>
  if (sources.length === 0) return <p>不是从台账导入的，或导入后已经修改。</p>
  const batches = [...Map.groupBy(sources, ({ batchId }) => batchId).values()]
  return batches.map((own) => {
    const { batchId, fileName, importedAt, importedBy } = own[0]!
    return (
      <section key={batchId}>
        <p>
          {fileName}　{localDay(new Date(importedAt))}　{importedBy}导入
        </p>
        <table>
          <tbody>
            {own.map(({ field, original, sheet, cell }) => (
              <tr key={field}>
                <th scope="row">{labelOf(field)}</th>
                <td>{original || '（空）'}</td>
                <th>{[sheet && `表“${sheet}”`, cell].filter(Boolean).join(' ')}</th>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    )
  })
}
