import type { BackupLabel } from '@shared/backup/contract.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import type { FolderStatus } from '@shared/security/model.ts'
import { useState } from 'react'
import { data, shell } from '../data/data.ts'
import { enterSession } from '../data/session.ts'
import { gateText } from '../text/gate-text.ts'
import { restoreText } from '../text/restore-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { GatePanel } from './gate-panel.tsx'
import { RestoreCopyFacts } from './restore-copy-facts.tsx'
import { useAttempt } from './use-attempt.ts'

const text = restoreText.here

type Step =
  | { readonly name: 'choose' }
  | { readonly name: 'chosen'; readonly ticket: string; readonly folderName: string; readonly copy: BackupLabel }
  | { readonly name: 'done'; readonly status: FolderStatus }

interface Props {
  readonly folder: string
  readonly onBack: () => void
}

/** An empty data folder becomes what a backup from another computer holds. */
export function RestoreHere({ folder, onBack }: Props) {
  const [step, setStep] = useState<Step>({ name: 'choose' })
  const [emptyFolder, setEmptyFolder] = useState<string | null>(null)
  const choose = useAttempt(async () => {
    const chosen = await shell('openFolder', { title: text.choose })
    if (!chosen) return
    const copy = await data.backup.look({ ticket: chosen.ticket }).catch((error: unknown) => {
      if (!isErrorCode(error, 'backup-damaged')) throw error
      return null
    })
    setEmptyFolder(copy === null ? chosen.name : null)
    if (copy === null) return
    setStep({ name: 'chosen', ticket: chosen.ticket, folderName: chosen.name, copy })
  })
  const restore = useAttempt(async (ticket: string) => {
    setStep({ name: 'done', status: await data.backup.restoreHere({ ticket }) })
  })
  const nothing = emptyFolder === null ? null : text.nothing(emptyFolder)
  const error = choose.error ?? restore.error ?? nothing

  return (
    <GatePanel folder={folder}>
      <h1>{step.name === 'done' ? text.doneTitle : text.title}</h1>
      <p className="gate-hint">{step.name === 'done' ? text.doneHint : text.hint}</p>
      {step.name === 'chosen' && (
        <>
          <p>{text.holds(step.folderName)}</p>
          <RestoreCopyFacts copy={step.copy} />
        </>
      )}
      {error !== null && (
        <div className="field-note error" role="alert">
          {error}
        </div>
      )}
      <div className="gate-acts">
        {step.name === 'choose' && (
          <PlainButton look="primary" autoFocus disabled={choose.isRunning} onClick={choose.run}>
            {choose.isRunning ? gateText.checking : text.choose}
          </PlainButton>
        )}
        {step.name === 'chosen' && (
          <>
            <PlainButton look="primary" autoFocus disabled={restore.isRunning} onClick={() => restore.run(step.ticket)}>
              {restore.isRunning ? text.restoring : text.restore}
            </PlainButton>
            <PlainButton disabled={restore.isRunning} onClick={choose.run}>
              {text.other}
            </PlainButton>
          </>
        )}
        {step.name === 'done' ? (
          <PlainButton look="primary" autoFocus onClick={() => enterSession(step.status)}>
            {text.signIn}
          </PlainButton>
        ) : (
          <PlainButton look="link" disabled={restore.isRunning} onClick={onBack}>
            {text.back}
          </PlainButton>
        )}
      </div>
    </GatePanel>
  )
}
