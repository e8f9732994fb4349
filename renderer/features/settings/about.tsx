import { useQuery } from '@tanstack/react-query'
import { libraries, settingsText } from '../../text/settings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { settingsQueries } from './settings-queries.ts'

export function About() {
  const { data: about, error, refetch } = useQuery(settingsQueries.about())
  if (error) return <Failed error={error} onRetry={() => void refetch()} />
  if (!about) return <LoadingSkeleton lines={3} />
  return (
    <>
      <dl className="settings-facts">
        <dt>{settingsText.version}</dt>
        <dd>{about.version}</dd>
        <dt>{settingsText.runtime}</dt>
        <dd>{about.runtime}</dd>
        <dt>{settingsText.licences}</dt>
        <dd>
          {settingsText.licencesHint}
          <ul className="settings-libraries">
            {libraries.map(({ name, licence }) => (
              <li key={name}>
                {name}
                <span>{licence}</span>
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </>
  )
}
