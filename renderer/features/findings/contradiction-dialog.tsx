import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { Contradiction } from '@shared/findings/contract.ts'
import { Button, Modal } from 'antd'
import { findingsText } from '../../text/findings-text.ts'
import type { ContradictionActs } from './contradiction-results.tsx'

const text = findingsText.contradictions

interface Props extends ContradictionActs {
  readonly contradiction: Contradiction
  readonly onClose: () => void
}

/** One contradiction with the ways to all that speaks of it. */
export function ContradictionDialog({ contradiction, onOpenPerson, onOpenPlace, onClose }: Props) {
  const { label, sentence, people, places } = contradiction
  const leave = (open: () => void) => {
    onClose()
    open()
  }
  return (
    <Modal open title={label} width={560} onCancel={onClose} footer={<Button onClick={onClose}>{text.close}</Button>}>
      <p>{sentence}</p>
      <dl className="find-explained find-ways">
        <dt>{text.people}</dt>
        <dd>
          {people.map((person, at) => (
            <Button key={at} size="small" autoFocus={at === 0} onClick={() => leave(() => onOpenPerson(person))}>
              {person.name}　{person.communityName ?? findingsText.noCommunity}
            </Button>
          ))}
        </dd>
        {places.length > 0 && <dt>{text.places}</dt>}
        {places.length > 0 && (
          <dd>
            {places.map((place, at) => (
              <Button key={place.recordId} size="small" onClick={() => leave(() => onOpenPlace(place))}>
                {text.openPlace(at + 1, labelOf(place.section))}
              </Button>
            ))}
          </dd>
        )}
      </dl>
    </Modal>
  )
}

function labelOf(section: string): string {
  return builtInSections.find(({ id }) => id === section)?.label ?? section
}
