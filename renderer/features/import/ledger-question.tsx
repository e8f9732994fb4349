import type { LedgerId } from '@shared/ledgers/definition.ts'
import { ledgers } from '@shared/ledgers/index.ts'
import { Button } from 'antd'
import { classifyTable } from './draft-acts.ts'

interface Props {
  readonly draftId: string
  readonly index: number
  readonly isLeft: boolean
}

/** A table that nobody knows: which ledger is it? */
export function LedgerQuestion({ draftId, index, isLeft }: Props) {
  const classify = (ledger: LedgerId | null) => void classifyTable(draftId, index, ledger)
  return (
    <section className="im-question">
      <h4>{isLeft ? '这张表不导入' : '这张表是哪种台账？'}</h4>
      <p>{isLeft ? '如果它是台账，仍可在这里指定。' : '没有认出。指定以后，按这种台账认各列，认不准的列再问您。'}</p>
      <div className="im-answers">
        {ledgers.map(({ id, label }) => (
          <Button key={id} size="small" onClick={() => classify(id)}>
            {label}
          </Button>
        ))}
        {!isLeft && (
          <Button size="small" type="text" onClick={() => classify(null)}>
            不是台账，不导入
          </Button>
        )}
      </div>
    </section>
  )
}
