import { Popover } from 'antd'
import type { Provenance } from '@shared/people/model.ts'
import { shownDay } from './source-lines.ts'

interface Props {
  readonly label: string
  /** Undefined: typed in by hand. */
  readonly source: Provenance | undefined
}

/** The small corner mark of a value that came from a file; one click says from where. */
export function FieldSource({ label, source }: Props) {
  if (source === undefined) return null
  const place = [source.sheet && `表“${source.sheet}”`, source.cell].filter(Boolean).join(' ')
  return (
    <Popover
      trigger="click"
      placement="bottomLeft"
      title={`${label}的来源`}
      content={
        <dl className="people-source">
          <dt>原文</dt>
          <dd>{source.original || '（空）'}</dd>
          <dt>文件</dt>
          <dd>{source.fileName}</dd>
          <dt>位置</dt>
          <dd>{place}</dd>
          <dt>导入</dt>
          <dd>
            {shownDay(source.importedAt)}　{source.importedBy}
          </dd>
        </dl>
      }
    >
      <button
        type="button"
        className="people-corner"
        aria-label={`${label}的来源`}
        title={`来自 ${source.fileName} ${place}`}
      />
    </Popover>
  )
}
