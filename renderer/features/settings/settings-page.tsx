import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useStreet } from '../../data/session.ts'
import { settingsText } from '../../text/settings-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { About } from './about.tsx'
import { ChangePasswordForm } from './change-password-form.tsx'
import { Paths } from './paths.tsx'
import { SettingsForm } from './settings-form.tsx'
import { settingsQueries } from './settings-queries.ts'
import './settings.css'

const { sections } = settingsText

interface Props {
  /** 分表设置. */
  readonly sections: ReactNode
  /** 规则参数. */
  readonly rules: ReactNode
  /** 工作日历. */
  readonly calendar: ReactNode
}

export function SettingsPage({ sections: dossierSections, rules, calendar }: Props) {
  const street = useStreet()
  const { data: settings, error, refetch } = useQuery(settingsQueries.values())

  if (error) return <Failed title={settingsText.failed} error={error} onRetry={() => void refetch()} />
  if (!settings) return <LoadingSkeleton />
  return (
    <SettingsForm street={street} settings={settings}>
      <section id="settings-sections">
        <h3>{sections.sections}</h3>
        {dossierSections}
      </section>
      <section id="settings-rules">
        <h3>{sections.rules}</h3>
        {rules}
      </section>
      <section id="settings-calendar">
        <h3>{sections.calendar}</h3>
        {calendar}
      </section>
      <section id="settings-paths">
        <h3>{sections.paths}</h3>
        <Paths />
      </section>
      <section id="settings-password">
        <h3>{sections.password}</h3>
        <p className="settings-hint">{street.isDemo ? settingsText.noPasswordInDemo : settingsText.passwordHint}</p>
        {!street.isDemo && <ChangePasswordForm />}
      </section>
      <section id="settings-about">
        <h3>{sections.about}</h3>
        <About />
      </section>
    </SettingsForm>
  )
}
