import { organisations, type Appointment, type Organisation } from '@shared/people/model.ts'
import { isCrossAppointed, isCurrent, isDualHead, type HeldPost } from '@shared/people/posts.ts'
import type { ResolvedCommunity } from './current-data.ts'
import { lockedCell, type PlannedCell } from './planned-cell.ts'
import { type FilePost, postFields, type RosterRecord } from './roster-record.ts'
import { compareValues } from './same-value.ts'

export interface PostComparison {
  readonly record: RosterRecord
  /** Where the posts of the file are held; null while nobody knows. */
  readonly community: ResolvedCommunity | null
  readonly appointments: readonly Appointment[]
  readonly communityName: (id: string) => string
  readonly today: string
}

/** Posts of the file against the current ones, organisation by organisation; a blank takes nothing away. */
export function comparePosts(comparison: PostComparison): PlannedCell[] {
  const cells = (Object.keys(organisations) as Organisation[]).flatMap((organisation) =>
    compareOrganisation(comparison, organisation),
  )
  return [...cells, ...compareTermStart(comparison, cells), ...compareMarks(comparison)]
}

function compareOrganisation(comparison: PostComparison, organisation: Organisation): PlannedCell[] {
  const { record, community, communityName } = comparison
  const field = postFields[organisation]
  const wanted = postsToWrite(comparison, organisation)
  if (wanted.length === 0) return []
  const after = wanted.map(({ post }) => post).join('、')
  if (community === null) return [lockedCell(field, null, after, '没有社区，职务写不进去。请先确定社区。')]
  const dropped = droppedPosts(comparison, organisation, wanted, community)
  if (dropped.length === 0 && wanted.every((post) => isHeld(comparison, post, community))) return []
  const present = comparison.appointments.filter(
    (held) => held.organisation === organisation && isCurrent(held, comparison.today),
  )
  const before = present.map((held) =>
    held.communityId === community.id ? held.post : `${held.post}（${communityName(held.communityId)}）`,
  )
  return [
    {
      field,
      before: before.join('、') || null,
      after,
      proposed: true,
      locked: false,
      note: droppedNote(dropped, record.termStart),
    },
  ]
}

/** Open appointments of an organisation the file speaks of without naming them. */
export function droppedPosts(
  { appointments }: Pick<PostComparison, 'appointments'>,
  organisation: Organisation,
  wanted: readonly FilePost[],
  community: ResolvedCommunity,
): Appointment[] {
  const open = appointments.filter((held) => held.organisation === organisation && held.endedOn === null)
  return open.filter((held) => !wanted.some((post) => isSamePost(held, post, community)))
}

export function isHeld({ appointments, today }: PostComparison, post: FilePost, community: ResolvedCommunity): boolean {
  return appointments.some((held) => isSamePost(held, post, community) && isCurrent(held, today))
}

/** What is left of 委员 without an organisation when somebody already holds that post in one. */
export function postsToWrite(
  { record, community, appointments, today }: PostComparison,
  organisation: Organisation,
): FilePost[] {
  const posts = record.posts.filter((post) => post.organisation === organisation)
  if (organisation !== 'other') return posts
  return posts.filter(({ post }) => {
    const isHeldElsewhere = appointments.some(
      (held) =>
        held.organisation !== 'other' &&
        held.post === post &&
        held.communityId === community?.id &&
        isCurrent(held, today),
    )
    return !isHeldElsewhere
  })
}

export function isSamePost(held: HeldPost, { organisation, post }: FilePost, community: ResolvedCommunity): boolean {
  return held.organisation === organisation && held.post === post && held.communityId === community.id
}

function droppedNote(dropped: readonly Appointment[], termStart: string | null): string | null {
  if (dropped.length === 0) return null
  const posts = dropped.map(({ post }) => post).join('、')
  const isSucceeded = dropped.every((held) => endOf(held, termStart) !== null)
  return isSucceeded ? `原职务“${posts}”记为 ${termStart} 卸任` : `原职务“${posts}”由台账上的职务代替`
}

/** The new post began when the old one ended; null when the file does not say so, and the old one was wrong. */
export function endOf(held: Pick<Appointment, 'startedOn'>, termStart: string | null): string | null {
  return termStart !== null && (held.startedOn === null || held.startedOn < termStart) ? termStart : null
}

function compareTermStart(
  { record, community, appointments, today }: PostComparison,
  cells: readonly PlannedCell[],
): PlannedCell[] {
  const { termStart } = record
  if (termStart === null) return []
  if (record.posts.length === 0)
    return [lockedCell('termStart', null, termStart, '这一行没有职务，任现职时间没有写入。')]
  if (community === null) return []
  const kept = appointments.filter(
    (held) => isCurrent(held, today) && record.posts.some((post) => isSamePost(held, post, community)),
  )
  const changed = kept.filter((held) => held.startedOn === null || says(termStart, held.startedOn))
  const isForNewPost = cells.some(({ locked }) => !locked)
  if (changed.length === 0 && !isForNewPost) return []
  const before = [...new Set(changed.flatMap(({ startedOn }) => startedOn ?? []))].join('、') || null
  return [{ field: 'termStart', before, after: termStart, proposed: true, locked: false, note: null }]
}

/** Whether the file says something else than, or more than, what is known. */
export function says(termStart: string, startedOn: string): boolean {
  const compared = compareValues('termStart', termStart, startedOn)
  return compared === 'different' || compared === 'first-says-more'
}

/** 一肩挑 and 交叉任职 follow from the posts; a column that says otherwise is only shown. */
function compareMarks({ record, community, appointments, today }: PostComparison): PlannedCell[] {
  const communityId = (community?.id ?? '') as Appointment['communityId']
  const fromFile = record.posts.map(({ organisation, post }) => ({
    organisation,
    post,
    communityId,
    startedOn: null,
    endedOn: null,
  }))
  // Organisations the file says nothing of stay as they are.
  const rest = appointments.filter((held) => !record.posts.some((post) => post.organisation === held.organisation))
  const held: HeldPost[] = [...fromFile, ...rest]
  if (held.length === 0) return []
  return [
    ...contradiction('dualHead', record.dualHead, isDualHead(held, today), '同时任书记和主任'),
    ...contradiction(
      'crossAppointed',
      record.crossAppointed,
      isCrossAppointed(held, today),
      '同时在党组织和居委会任职',
    ),
  ]
}

function contradiction(field: string, written: boolean | null, follows: boolean, words: string): PlannedCell[] {
  if (written === null || written === follows) return []
  const note = written
    ? `台账写“是”，但职务里看不出${words}，请核对职务。`
    : `台账写“否”，但职务是${words}，请核对职务。`
  return [lockedCell(field, follows, written, note)]
}
