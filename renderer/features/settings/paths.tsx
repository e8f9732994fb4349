import { useQuery } from '@tanstack/react-query'
import { settingsText } from '../../text/settings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { settingsQueries } from './settings-queries.ts'

/** Where things are; moved by moving the folder, not here. */
export function Paths() {
  const about = useQuery(settingsQueries.about())
  const backup = useQuery(settingsQueries.backup())
  if (about.error) return <Failed error={about.error} onRetry={() => void about.refetch()} />
  if (!about.data) return <LoadingSkeleton lines={2} />
  return (
    <dl className="settings-facts">
      <dt>{settingsText.folder}</dt>
      <dd>
        {about.data.folder}
        <div className="settings-hint">{settingsText.folderHint}</div>
      </dd>
      {backup.data && (
        <>
          <dt>{settingsText.backupFolder}</dt>
          <dd>
            {backup.data.folder}
            <div className="settings-hint">{settingsText.backupFolderHint}</div>
          </dd>
        </>
      )}
    </dl>
  )
}
