import { Alert, Button } from 'antd'
import type { ActiveSection } from '@shared/dossier/sections/definition.ts'
import { notify } from '../../../data/messages.ts'
import { dossierText } from '../../../text/dossier-text.ts'
import { checkRow, type SheetRow } from './sheet-rows.ts'
import { withoutFaults } from './sheet-state.ts'
import type { useSectionEdit } from './use-section-edit.ts'

const text = dossierText.section

interface Props {
  readonly section: ActiveSection
  readonly edit: ReturnType<typeof useSectionEdit>
  readonly faulty: readonly SheetRow[]
  readonly onNextFault: () => void
  readonly onDrop: () => void
}

/** What stands between the input and its saving. */
export function EditorNotices({ section, edit, faulty, onNextFault, onDrop }: Props) {
  const cells = faulty.reduce(
    (sum, row) => sum + checkRow(section, row).issues.filter(({ severity }) => severity === 'error').length,
    0,
  )
  const leaveOut = () => {
    const gone = new Set(faulty)
    edit.change(withoutFaults(edit.state, (row) => gone.has(row)))
  }
  return (
    <>
      {edit.isRestored && (
        <Alert
          type="info"
          showIcon
          className="dossier-notice"
          title={text.restored}
          action={
            <Button size="small" onClick={onDrop}>
              {text.restoredDrop}
            </Button>
          }
        />
      )}
      {edit.isOutdated && (
        <Alert
          type="warning"
          showIcon
          className="dossier-notice"
          title={text.conflict}
          action={
            <Button
              size="small"
              onClick={() => {
                edit.rebase()
                notify.success(text.reloaded)
              }}
            >
              {text.reload}
            </Button>
          }
        />
      )}
      {faulty.length > 0 && (
        <Alert
          type="error"
          showIcon
          className="dossier-notice"
          title={text.errors(faulty.length, cells)}
          action={
            <span className="dossier-foot-acts">
              <Button size="small" onClick={onNextFault}>
                {text.nextError}
              </Button>
              {section.kind !== 'single' && (
                <Button size="small" onClick={leaveOut}>
                  {text.leaveOut(faulty.length)}
                </Button>
              )}
            </span>
          }
        />
      )}
    </>
  )
}
