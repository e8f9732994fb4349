import { useMutation } from '@tanstack/react-query'
import { App, Button } from 'antd'
import type { Opinion } from '@shared/opinions/contract.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { openDocument } from '../../data/open-document.ts'
import { opinionsText as text } from '../../text/opinions-text.ts'
import { PowerButton } from '../../ui/power-button.tsx'
import { StateMark } from '../../ui/state-mark.tsx'

interface Props {
  readonly opinion: Opinion
  readonly onEdit: () => void
}

export function OpinionItem({ opinion, onEdit }: Props) {
  const { id, personId, revision, state } = opinion
  const { modal } = App.useApp()
  const sign = useMutation({
    mutationFn: () => data.opinions.sign({ id, revision }),
    onSuccess: () => notify.success(text.signDone),
    onError: notify.failure,
  })
  const remove = useMutation({ mutationFn: () => data.opinions.remove({ id, personId }), onError: notify.failure })
  const ask = (title: string, content: string, okText: string, run: () => Promise<unknown>) =>
    modal.confirm({ title, content, okText, cancelText: text.cancel, onOk: () => run().catch(() => undefined) })

  return (
    <li>
      <div className="op-facts">
        <b>{opinion.purpose}</b>
        <StateMark state={state === 'signed' ? 'done' : 'soon'}>{text.states[state]}</StateMark>
        <span className="ui-muted">{text.sentences(opinion.sentences.length)}</span>
        <span className="ui-muted">{text.drafted(opinion.draftedBy, localMinute(opinion.draftedAt))}</span>
        {opinion.signedAt !== null && (
          <span className="ui-muted">{text.signed(opinion.signedBy ?? '', localMinute(opinion.signedAt))}</span>
        )}
      </div>
      <div className="op-acts">
        <Button size="small" onClick={() => openDocument(() => data.opinions.document({ id, personId }))}>
          {text.preview}
        </Button>
        {state === 'draft' && (
          <>
            <PowerButton power="dossiers.edit" size="small" onClick={onEdit}>
              {text.edit}
            </PowerButton>
            <PowerButton
              power="opinions.sign"
              size="small"
              type="primary"
              loading={sign.isPending}
              onClick={() =>
                void ask(text.signTitle(opinion.personName), text.signText, text.sign, () => sign.mutateAsync())
              }
            >
              {text.sign}
            </PowerButton>
            <PowerButton
              power="dossiers.edit"
              size="small"
              onClick={() =>
                void ask(text.removeTitle(opinion.purpose), text.removeText, text.remove, () => remove.mutateAsync())
              }
            >
              {text.remove}
            </PowerButton>
          </>
        )}
      </div>
    </li>
  )
}
