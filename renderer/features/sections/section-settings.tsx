import { useQuery } from '@tanstack/react-query'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { SectionSettingsForm } from './section-settings-form.tsx'
import { sectionQueries } from './section-queries.ts'
import './section-settings.css'

/** 分表设置: which sections the dossiers of later years have, and the street's own fields. */
export function SectionSettings() {
  const { data: settings, error, refetch } = useQuery(sectionQueries.settings())
  if (error) return <Failed title={text.failed} error={error} onRetry={() => void refetch()} />
  if (!settings) return <LoadingSkeleton lines={6} />
  return <SectionSettingsForm settings={settings} />
}
