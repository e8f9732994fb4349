import { ArrowLeftOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, Tooltip } from 'antd'
import { useState } from 'react'
import {
  type Disclosure,
  type DisclosureAct,
  disclosureActs,
  disclosureStates,
  type DisclosureState,
  type PersonalFind,
} from '@shared/disclosure/model.ts'
import { dutyPeriodWords } from '@shared/disclosure/duties.ts'
import { withdrawableFrom } from '@shared/disclosure/refusal.ts'
import { disclosure as disclosureLedger } from '@shared/ledgers/disclosure.ts'
import { data } from '../../../data/data.ts'
import { useMay } from '../../../data/session.ts'
import { disclosureText } from '../../../text/disclosure-text.ts'
import { printText, publicationText as text } from '../../../text/publication-text.ts'
import { OfferedButton } from '../../../ui/offered-button.tsx'
import { SourceButton } from '../../../ui/source-button.tsx'
import { StateMark } from '../../../ui/state-mark.tsx'
import { useShortcut } from '../../../ui/use-shortcut.ts'
import { leaveDisclosure } from '../disclosure-place.ts'
import { printNotices } from '../print-notices.ts'
import { ActDialog } from './act-dialog.tsx'
import { CorrectDialog } from './correct-dialog.tsx'
import { PublishDialog } from './publish-dialog.tsx'
import type { PublicationDraft } from './use-publication-draft.ts'

interface Props {
  readonly disclosure: Disclosure
  readonly draft: PublicationDraft
  readonly finds: readonly PersonalFind[]
  readonly onMask: () => void
}

type Opened = DisclosureAct | 'correct' | null

/** Which publication, in which state, and what can be done with it now. */
export function PublicationHeader({ disclosure, draft, finds, onMask }: Props) {
  const [opened, setOpened] = useState<Opened>(null)
  const mayEdit = useMay('disclosure.edit')
  const mayPublish = useMay('disclosure.publish')
  const { id, title, state, communityName, period, dueOn, version } = disclosure
  const close = () => setOpened(null)
  const print = (paper: 'A4' | 'A3') => printNotices([id], paper)
  useShortcut('ctrl+p', () => print('A4'))
  const more = [
    { key: 'A4', label: printText.notice('A4', 0), extra: 'Ctrl P', onClick: () => print('A4') },
    { key: 'A3', label: printText.notice('A3', 0), onClick: () => print('A3') },
    ...(mayEdit && state === 'published'
      ? [{ key: 'correct', label: `${text.act.correct}…`, onClick: () => setOpened('correct') }]
      : []),
  ]

  /**
   * What is left unmasked is asked about in the dialog, where it can still be published by two people; and what is
   * typed and not stored yet is no empty text: it is saved on the way.
   */
  const isAskedLater = (act: DisclosureAct) =>
    (act === 'publish' && finds.length > 0 && mayPublish) || (act === 'submit' && draft.isDirty)

  /** What is typed is saved before it is handed on. */
  async function ask(act: DisclosureAct): Promise<void> {
    if (await draft.save()) setOpened(act)
  }

  return (
    <header className="ui-bar ui-head">
      <Tooltip title={disclosureText.back}>
        <Button type="text" aria-label={disclosureText.back} icon={<ArrowLeftOutlined />} onClick={leaveDisclosure} />
      </Tooltip>
      <h2 title={title}>{title}</h2>
      <StateMark state={disclosureText.marks[state]}>{disclosureStates[state]}</StateMark>
      <span className="ui-head-facts">
        {!title.includes(communityName) && <span title={communityName}>{communityName}</span>}
        <span>{text.period(dutyPeriodWords(period), dueOn)}</span>
        {version > 1 && <span>{text.version(version)}</span>}
        <ShownWords disclosure={disclosure} />
      </span>
      <span className="ui-space" />
      {state === 'archived' && (
        <SourceButton
          load={() => data.import.disclosureSources({ id })}
          labelOf={(field) => disclosureLedger.fields.find((one) => one.id === field)?.label ?? field}
        />
      )}
      {draft.isDirty && (
        <>
          <span className="dis-amber">▲ {text.unsaved}</span>
          <Button onClick={draft.drop}>{text.dropDraft}</Button>
          <Button type="primary" loading={draft.isSaving} title="Ctrl+S" onClick={() => void draft.save()}>
            {disclosureText.save}
          </Button>
        </>
      )}
      {offersOf(disclosure).map(({ act, refusal }, at) => (
        <OfferedButton
          key={act}
          label={disclosureActs[act].label}
          refusal={isAskedLater(act) ? null : refusal}
          isFirst={at === 0 && !draft.isDirty}
          onClick={() => void ask(act)}
        />
      ))}
      <Dropdown trigger={['click']} placement="bottomRight" menu={{ items: more }}>
        <Button>
          {printText.menu}
          <DownOutlined />
        </Button>
      </Dropdown>
      {opened === 'correct' && <CorrectDialog disclosure={disclosure} onClose={close} />}
      {opened === 'publish' && (
        <PublishDialog
          disclosure={disclosure}
          finds={finds}
          onClose={close}
          onMask={() => {
            close()
            onMask()
          }}
        />
      )}
      {opened !== null && opened !== 'correct' && opened !== 'publish' && (
        <ActDialog disclosure={disclosure} act={opened} onClose={close} />
      )}
    </header>
  )
}

function ShownWords({ disclosure: { publishedOn, withdrawnOn, minDisplayDays } }: Pick<Props, 'disclosure'>) {
  if (publishedOn === null) return null
  if (withdrawnOn !== null) return <span>{text.shown(publishedOn, withdrawnOn)}</span>
  return <span>{text.shownUntil(withdrawableFrom(publishedOn, minDisplayDays))}</span>
}

/** Those that belong to the state it is in, the way forward first; the others would only be refused. */
function offersOf({ offers, state }: Disclosure) {
  const belongs = (act: DisclosureAct) => (disclosureActs[act].from as readonly DisclosureState[]).includes(state)
  return offers.filter(({ act }) => belongs(act)).toSorted((one, other) => last(one.act) - last(other.act))
}
const last = (act: DisclosureAct) => (act === 'sendBack' ? 1 : 0)
