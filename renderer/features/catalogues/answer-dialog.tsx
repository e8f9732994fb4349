import { useMutation, useQuery } from '@tanstack/react-query'
import { InputNumber, Modal, Radio } from 'antd'
import { useState } from 'react'
import type { CatalogueItem } from '@shared/disclosure/model.ts'
import type { TimeRule, TimeRules } from '@shared/disclosure/time-rule.ts'
import { timeRules } from '@shared/disclosure/time-rules-schema.ts'
import { timeRulesWords } from '@shared/disclosure/time-rule-words.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { catalogueQueries } from './catalogue-queries.ts'
import { undoing } from './make-catalogue.ts'
import { RuleFields } from './rule-fields.tsx'

const text = catalogueText.answerOf

interface Props {
  readonly item: CatalogueItem
  readonly items: readonly CatalogueItem[]
  readonly onClose: () => void
}

/** What a vague 公开时限 means; the answer holds for every item that is written the same. */
export function AnswerDialog({ item, items, onClose }: Props) {
  const read = useQuery(catalogueQueries.time(item.timeText)).data
  const proposals = read?.state === 'asked' ? read.proposals : []
  const [chosen, setChosen] = useState<number | null>(null)
  const [rule, setRule] = useState<TimeRule>({ kind: 'PERIOD', unit: 'quarter' })
  const [minDisplayDays, setMinDisplayDays] = useState<number | null>(null)
  const equal = items.filter(({ timeRules: rules, timeText }) => rules === null && timeText === item.timeText)
  // The first proposal stands, until somebody chooses.
  const at = chosen ?? (proposals.length > 0 ? 0 : -1)
  const answer: TimeRules = proposals[at] ?? { rules: [rule], minDisplayDays }
  const isWhole = timeRules.safeParse(answer).success
  const answering = useMutation({
    mutationFn: () => data.catalogues.answerTime({ ids: equal.map(({ id }) => id), rules: answer }),
    onSuccess() {
      notify.success(text.done(equal.length), undoing)
      onClose()
    },
    onError: notify.failure,
  })
  return (
    <Modal
      open
      title={text.title}
      width={520}
      okText={text.run}
      cancelText={catalogueText.cancel}
      okButtonProps={{ disabled: !isWhole }}
      confirmLoading={answering.isPending}
      onOk={() => answering.mutate()}
      onCancel={onClose}
    >
      <p className="cat-hint">{text.text(item.timeText, equal.length)}</p>
      {item.question !== null && <p className="cat-amber">▲ {item.question}</p>}
      <Radio.Group className="cat-answers" value={at} onChange={({ target }) => setChosen(target.value as number)}>
        {proposals.map((one, index) => (
          <Radio key={index} value={index}>
            {text.proposal}：{timeRulesWords(one)}
          </Radio>
        ))}
        <Radio value={-1}>{text.own}</Radio>
      </Radio.Group>
      {at === -1 && (
        <>
          <RuleFields rule={rule} onChange={setRule} />
          <label className="cat-stack">
            {text.minDisplay}
            <InputNumber min={0} max={3650} precision={0} value={minDisplayDays} onChange={setMinDisplayDays} />
          </label>
        </>
      )}
      <p className={isWhole ? 'cat-hint' : 'cat-amber'}>{isWhole ? `● ${timeRulesWords(answer)}` : text.incomplete}</p>
    </Modal>
  )
}
