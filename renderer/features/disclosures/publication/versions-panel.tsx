import { Button } from 'antd'
import { useState } from 'react'
import type { Disclosure } from '@shared/disclosure/model.ts'
import { publicationText } from '../../../text/publication-text.ts'
import { Empty } from '../../../ui/empty.tsx'
import { VersionDialog } from './version-dialog.tsx'

const text = publicationText.versions

/** Every version as it was published; each can be laid beside the present text. */
export function VersionsPanel({ disclosure }: { readonly disclosure: Disclosure }) {
  const [compared, setCompared] = useState<number | null>(null)
  if (disclosure.versions.length === 0) return <Empty title={text.none}>{text.noneHint}</Empty>
  return (
    <div className="dis-panel">
      <ul className="dis-lines">
        {disclosure.versions.toReversed().map(({ version, publishedOn, contentHash, why }) => (
          <li key={version}>
            <div>
              <b>{text.of(version, publishedOn)}</b>
              <span className="ui-space" />
              <Button size="small" onClick={() => setCompared(version)}>
                {text.compare}
              </Button>
            </div>
            {why !== null && <p>{why}</p>}
            <p className="ui-muted">{text.hash(contentHash)}</p>
          </li>
        ))}
      </ul>
      {compared !== null && (
        <VersionDialog disclosure={disclosure} version={compared} onClose={() => setCompared(null)} />
      )}
    </div>
  )
}
