import { useQuery } from '@tanstack/react-query'
import { Modal } from 'antd'
import type { Body, Disclosure } from '@shared/disclosure/model.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Failed } from '../../../ui/failed.tsx'
import { LoadingSkeleton } from '../../../ui/loading-skeleton.tsx'
import { WindowList } from '../../../ui/window-list.tsx'
import { disclosureQueries } from '../disclosure-queries.ts'
import { compareLines } from './compare-lines.ts'

const text = publicationText.versions
const lineHeight = 28

interface Props {
  readonly disclosure: Disclosure
  readonly version: number
  readonly onClose: () => void
}

interface Content {
  readonly title: string
  readonly body: Body
  readonly publisher: string | null
}

/** An earlier version and the present text, line by line. */
export function VersionDialog({ disclosure, version, onClose }: Props) {
  const { data: earlier, error, refetch } = useQuery(disclosureQueries.version(disclosure.id, version))
  return (
    <Modal open title={text.compareTitle(version)} width="min(960px, 94vw)" footer={null} onCancel={onClose}>
      {error ? (
        <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
      ) : !earlier ? (
        <LoadingSkeleton />
      ) : (
        <Compared version={version} earlier={earlier} now={disclosure} />
      )}
    </Modal>
  )
}

function Compared({ version, earlier, now }: { version: number; earlier: Content; now: Content }) {
  const lines = compareLines(linesOf(earlier), linesOf(now))
  const isSame = lines.every(({ before, after }) => before === after)
  return (
    <div className="dis-compare">
      {isSame && <p className="dis-hint">{text.same}</p>}
      <WindowList
        label={text.compareTitle(version)}
        total={lines.length}
        rowHeight={lineHeight}
        header={
          <div className="dis-compare-line is-head" role="row">
            <span>{text.then(version)}</span>
            <span>{text.now}</span>
          </div>
        }
        row={(at) => {
          const { before, after } = lines[at]!
          const mark = before === after ? '' : ' is-changed'
          return (
            <div className={`dis-compare-line${mark}`}>
              <span title={before ?? ''}>{before === null ? '' : mark && before ? `－ ${before}` : before}</span>
              <span title={after ?? ''}>{after === null ? '' : mark && after ? `＋ ${after}` : after}</span>
            </div>
          )
        }}
      />
    </div>
  )
}

function linesOf({ title, publisher, body }: Content): readonly string[] {
  const tables = body.tables.flatMap((table) => [
    table.title,
    table.header.join('　'),
    ...table.rows.map((cells) => cells.join('　')),
  ])
  return [title, publisher ?? '', ...body.paragraphs.flatMap((one) => one.split('\n')), ...tables].filter(Boolean)
}
