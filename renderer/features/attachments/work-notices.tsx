import { Button } from 'antd'
import { attachmentText as text } from '../../text/attachment-text.ts'
import { Progress } from '../../ui/progress.tsx'
import { StateMark } from '../../ui/state-mark.tsx'
import { dismissChecked, dismissRefused, type FilePlace, useAttachmentWork } from './attachment-work.ts'

interface Props {
  readonly isHere: (place: FilePlace) => boolean
}

/** What is being added here, and what was not. */
export function AddingNotices({ isHere }: Props) {
  const { adding, refused } = useAttachmentWork()
  return (
    <>
      {adding && isHere(adding.place) && (
        <div className="at-notice">
          <Progress {...adding.progress} onCancel={adding.cancel} />
        </div>
      )}
      {refused && isHere(refused.place) && (
        <div className="at-notice refused" role="alert">
          <StateMark state="late">{text.refusedTitle(refused.files.length)}</StateMark>
          <ul>
            {refused.files.map(({ fileName, message }) => (
              <li key={fileName + message}>{message}</li>
            ))}
          </ul>
          <Button size="small" onClick={dismissRefused}>
            {text.dismiss}
          </Button>
        </div>
      )}
    </>
  )
}

/** How the check of all files goes, and what it found. */
export function CheckNotices({ dossierId }: { readonly dossierId: string }) {
  const { checking, checked } = useAttachmentWork()
  const elsewhere = checked?.damaged.filter((one) => one.dossierId !== dossierId) ?? []
  return (
    <>
      {checking && (
        <div className="at-notice">
          <Progress {...checking.progress} onCancel={checking.cancel} />
        </div>
      )}
      {checked && checked.damaged.length > 0 && (
        <div className="at-notice refused" role="alert">
          <StateMark state="late">{text.checkedDamaged(checked.count, checked.damaged.length)}</StateMark>
          {elsewhere.length > 0 && (
            <>
              <span>{text.elsewhere(elsewhere.length)}</span>
              <ul>
                {elsewhere.slice(0, 10).map(({ id, fileName, damage }) => (
                  <li key={id}>{`${fileName}（${damage ? text.damage[damage] : ''}）`}</li>
                ))}
              </ul>
            </>
          )}
          <Button size="small" onClick={dismissChecked}>
            {text.dismiss}
          </Button>
        </div>
      )}
    </>
  )
}
