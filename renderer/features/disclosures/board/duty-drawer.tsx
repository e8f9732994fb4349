import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { standingPeriod } from '@shared/disclosure/duties.ts'
import type { Duty } from '@shared/disclosure/model.ts'
import { data } from '../../../data/data.ts'
import { notify } from '../../../data/messages.ts'
import { useSignedIn } from '../../../data/session.ts'
import { disclosureText, lightMarks } from '../../../text/disclosure-text.ts'
import { PowerButton } from '../../../ui/power-button.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { openDisclosure, openDutyStore } from '../disclosure-place.ts'
import { EventDialog } from './event-dialog.tsx'
import { DutySteps } from './duty-steps.tsx'

const text = disclosureText.duty

/** One duty: its light, its rule and day, what is missing, and where it goes on. */
export function DutyDrawer({ duty }: { readonly duty: Duty }) {
  const [isTelling, setTelling] = useState(false)
  const mayEdit = useSignedIn().account.powers.includes('disclosure.edit')
  const { communityId, communityName, itemId, title, period, periodWords, light, disclosureId } = duty
  const beginning = useMutation({
    mutationFn: () => data.disclosures.begin({ communityId, itemId, period, title: titleOf(duty) }),
    onSuccess: openDisclosure,
    onError: notify.failure,
  })
  return (
    <aside className="dis-drawer" aria-label={`${communityName} ${title}`}>
      <div className="dis-drawer-head">
        <h3 title={`${communityName} · ${title}`}>
          {communityName} · {title}
        </h3>
        <Button size="small" aria-label={disclosureText.close} onClick={() => openDutyStore.set(null)}>
          ×
        </Button>
      </div>
      <div className="dis-drawer-body">
        <p className="dis-drawer-light">
          <StateMark state={lightMarks[light].mark}>{lightMarks[light].word}</StateMark>
        </p>
        <p>
          {duty.dueOn === null ? text.noDue : text.due(duty.dueOn)}（{periodWords}）
        </p>
        {duty.publishedOn !== null && <p>{text.published(duty.publishedOn)}</p>}
        <p className="dis-drawer-why">{duty.why}</p>
        {disclosureId !== null && <DutySteps id={disclosureId} />}
        <div className="dis-drawer-acts">
          {disclosureId !== null ? (
            <Button type="primary" onClick={() => openDisclosure(disclosureId)}>
              {text.open}
            </Button>
          ) : (
            <PowerButton
              power="disclosure.edit"
              type="primary"
              loading={beginning.isPending}
              onClick={() => beginning.mutate()}
            >
              {text.begin}
            </PowerButton>
          )}
          <PowerButton power="disclosure.edit" onClick={() => setTelling(true)}>
            {text.event}
          </PowerButton>
        </div>
        {!mayEdit && disclosureId === null && <p className="ui-muted">{text.readOnly}</p>}
      </div>
      {isTelling && <EventDialog duty={duty} onClose={() => setTelling(false)} />}
    </aside>
  )
}

/** What stands for good is of no period. */
function titleOf({ communityName, period, periodWords, title }: Duty): string {
  return `${communityName}${period === standingPeriod ? '' : periodWords.replaceAll(' ', '')}${title}`
}
