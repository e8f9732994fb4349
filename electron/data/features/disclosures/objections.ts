import { AppError } from '@shared/rpc/errors.ts'
import { addDays } from '@shared/values/day-arithmetic.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { CommandContext } from '../../rpc/handlers.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { refused } from './disclosure-refused.ts'
import { beginVersion, getDisclosure, moveDisclosure } from './disclosure-store.ts'
import { insertStep } from './disclosure-step-store.ts'
import { type Answer, insertObjection, listObjections, updateAnswer } from './objection-store.ts'
import { mustNotLieAhead } from './take-disclosure-step.ts'

interface Raised {
  readonly id: string
  readonly raisedOn: string
  readonly raisedBy: string
  readonly content: string
}

/** R-DIS-REPLY: an answer is due so many days after it was raised. */
export function addObjection({ id, ...raised }: Raised, context: CommandContext): string {
  const { db, newId } = context
  const { publishedOn, state } = getDisclosure(db, id)
  if (publishedOn === null || state === 'archived') throw refused('发布之后、归档之前才能登记异议。')
  mustNotLieAhead(raised.raisedOn, context)
  if (raised.raisedOn < publishedOn) throw refused(`提出日期不能早于发布日期 ${publishedOn}。`)
  const { replyDays } = readRuleParameters(db, raised.raisedOn)
  const objectionId = newId()
  const dueOn = addDays(raised.raisedOn, replyDays.value)
  insertObjection(db, { id: objectionId, disclosureId: id, ...raised, dueOn })
  return objectionId
}

interface Answered extends Omit<Answer, 'id'> {
  readonly id: string
  readonly objectionId: string
}

export function answerObjection({ id, objectionId, ...answer }: Answered, context: CommandContext): void {
  const objection = listObjections(context.db, id).find((one) => one.id === objectionId)
  if (!objection) throw new AppError('not-found', `No objection ${objectionId}`)
  mustNotLieAhead(answer.repliedOn, context)
  if (answer.repliedOn < objection.raisedOn) throw refused(`答复日期不能早于提出日期 ${objection.raisedOn}。`)
  updateAnswer(context.db, { ...answer, id: objectionId })
}

/** Begins a new version; what was published stays as it was. */
export function correctDisclosure(id: string, { db, account, approver, reason, now, newId }: CommandContext): void {
  const { state } = getDisclosure(db, id)
  if (state !== 'published' && state !== 'withdrawn') throw refused('已发布、已撤下的才能更正重发。')
  const at = now().toISOString()
  insertStep(db, {
    id: newId(),
    disclosureId: id,
    act: 'correct',
    from: state,
    to: 'drafting',
    on: localDay(now()),
    at,
    accountName: account.displayName,
    signedBy: null,
    signedOn: null,
    opinion: reason,
    approverName: approver?.name ?? null,
  })
  beginVersion(db, id)
  moveDisclosure(db, id, 'drafting', at)
}
