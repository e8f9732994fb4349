import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { openPage } from '../../data/route.ts'
import { useMay } from '../../data/session.ts'
import { settingsText } from '../../text/settings-text.ts'
import { NumberFieldItems } from './number-field-items.tsx'
import { backupFields } from './number-fields.ts'
import { settingsQueries } from './settings-queries.ts'

export function BackupSection() {
  const mayOpen = useMay('backup.run')
  const { data: backup } = useQuery(settingsQueries.backup())
  return (
    <section id="settings-backup">
      <h3>{settingsText.sections.backup}</h3>
      <NumberFieldItems fields={backupFields} />
      <div className="settings-line">
        <span>{settingsText.secondFolder}</span>
        <span className="settings-path">{backup?.second?.folder ?? settingsText.noSecondFolder}</span>
        {mayOpen && (
          <Button type="link" size="small" disabled={false} onClick={() => openPage('backup')}>
            {settingsText.openBackup}
          </Button>
        )}
      </div>
    </section>
  )
}
