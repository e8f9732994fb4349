import { daysBetween } from '../../values/day-arithmetic.ts'
import type { Stage } from '../../disclosure/model.ts'
import { type DraftLink, judgedLink, openLink } from './draft-link.ts'
import type { DecisionContext, DecisionFacts, Publication } from './facts.ts'

const links = {
  事前: { key: 'disclosure/before', label: '事前公开', place: 'disclosure' },
  事中: { key: 'disclosure/during', label: '决议公开', place: 'disclosure' },
  事后: { key: 'disclosure/after', label: '结果公开', place: 'disclosure' },
} as const satisfies Record<Stage, unknown>

const notYet: Readonly<Record<Stage, string>> = {
  事前: '议题、依据、方案和预算要在会议以前公开',
  事中: '决议通过以后公开，公示期内接受居民意见',
  事后: '验收（办结）以后公开实施结果',
}

/** A matter may have to be published under several items of the catalogue: each of them counts. */
export function publicationLink(stage: Stage, facts: DecisionFacts, context: DecisionContext): DraftLink {
  const where = links[stage]
  const own = facts.publications.filter((one) => one.stage === stage)
  const open = own.find(({ publishedOn }) => publishedOn === null)
  const last = own.toSorted((one, other) => ((one.publishedOn ?? '') < (other.publishedOn ?? '') ? -1 : 1)).at(-1)
  if (!last || open) return notPublished(where, stage, open, context)
  const doubts = own.flatMap((one) => lateDoubts(one))
  if (stage !== '事中') return published(where, last, { doubts, words: `${last.publishedOn} 公开` })
  return noticeLink(where, own, doubts, context)
}

type Where = (typeof links)[Stage]

function notPublished(
  where: Where,
  stage: Stage,
  open: Publication | undefined,
  { today }: DecisionContext,
): DraftLink {
  const due = open?.dueOn ? `，应于 ${open.dueOn} 前公开，现在是“${open.state}”` : ''
  const isOverdue = open?.dueOn ? open.dueOn < today : false
  return openLink(where, `${notYet[stage]}${due}${isOverdue ? '，已逾期' : ''}（R-DIS-03）。`, {
    isOverdue,
    recordId: open?.disclosureId ?? null,
  })
}

/** What was decided hangs for its days; while it still does, the link waits. */
function noticeLink(
  where: Where,
  own: readonly Publication[],
  late: readonly string[],
  { today, parameters }: DecisionContext,
): DraftLink {
  const { value: least, source } = parameters.noticeMinDays
  const shown = own.map((one) => ({ ...one, days: daysBetween(one.publishedOn ?? '', one.withdrawnOn ?? today) }))
  const shortest = shown.toSorted((one, other) => one.days - other.days)[0]
  if (!shortest) return openLink(where, notYet.事中)
  const { days, publishedOn, disclosureId, withdrawnOn } = shortest
  const span = `${publishedOn} 起公示 ${days} 天，应不少于 ${least} 天（${source}）`
  if (days < least && withdrawnOn === null)
    return openLink(where, `${span}，公示期未满（R-DIS-MIN）。`, {
      on: publishedOn,
      recordId: disclosureId,
      isRunning: true,
    })
  const doubts = days < least ? [...late, `${span}，提前撤下`] : late
  return published(where, shortest, { doubts, words: span, rule: 'R-DIS-MIN' })
}

function published(
  where: Where,
  { publishedOn, disclosureId }: Publication,
  { doubts, words, rule = 'R-DIS-03' }: { doubts: readonly string[]; words: string; rule?: string },
): DraftLink {
  return judgedLink(where, { on: publishedOn, recordId: disclosureId, words, doubts, rule })
}

function lateDoubts({ publishedOn, dueOn }: Publication): string[] {
  if (publishedOn === null || dueOn === null || publishedOn <= dueOn) return []
  return [`${publishedOn} 才公开，晚于应公开日 ${dueOn}`]
}
