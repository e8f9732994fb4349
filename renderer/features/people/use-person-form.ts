import { useQueryClient } from '@tanstack/react-query'
import { Form } from 'antd'
import { type RefObject, useMemo, useState } from 'react'
import type { CommunityId, FieldIssue, Person, PersonId } from '@shared/people/model.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { notify } from '../../data/messages.ts'
import { useHasDraft } from './use-has-draft.ts'
import { checkPersonForm } from './check-person-form.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { focusField } from './form-focus.ts'
import { useSavePerson } from './people-mutations.ts'
import { draftStore, keepDraft } from './people-place.ts'
import { peopleQueries } from './people-queries.ts'
import { changesOf, formValuesOf, hasChanges, type PersonFormValues, rebased } from './person-form-values.ts'

/**
 * The state of the form of one person: begins from what was stored then, and is not touched by what is fetched
 * later, so that input survives the lock and other people's saves.
 */
export function usePersonForm(
  person: Person | null,
  communityId: CommunityId | null,
  area: RefObject<HTMLElement | null>,
  onSaved: (id: PersonId) => void,
) {
  const of = person?.id ?? 'new'
  const [draft] = useState(() => draftStore.get().get(of))
  const isDirty = useHasDraft(of)
  const [form] = Form.useForm<PersonFormValues>()
  const [base, setBase] = useState(() => draft?.base ?? person)
  const before = useMemo(() => formValuesOf(base, communityId), [base, communityId])
  const [initialValues] = useState(() => draft?.values ?? before)
  const [issues, setIssues] = useState<readonly FieldIssue[]>(() => checkPersonForm(initialValues, localDay()))
  const [visited, setVisited] = useState<ReadonlySet<string>>(new Set())
  const [isSubmitted, setSubmitted] = useState(draft !== undefined)
  const [isConflict, setConflict] = useState(false)
  const saving = useSavePerson()
  const client = useQueryClient()

  const values = () => form.getFieldsValue(true) as PersonFormValues
  const check = () => setIssues((old) => sameOr(old, checkPersonForm(values(), localDay())))

  function changed(): void {
    const now = values()
    keepDraft(of, hasChanges(before, now) ? { base, values: now } : null)
  }

  function visit(field: string): void {
    setVisited((old) => (old.has(field) ? old : new Set(old).add(field)))
    check()
  }

  function show(found: readonly FieldIssue[]): boolean {
    setIssues(found)
    const first = found.find((issue) => issue.severity === 'error')
    if (first && area.current) focusField(area.current, first.field)
    return first !== undefined
  }

  async function save(): Promise<void> {
    if (saving.isPending) return
    setSubmitted(true)
    const now = values()
    if (show(checkPersonForm(now, localDay()))) return
    const changes = changesOf(before, now)
    try {
      const isSame = base !== null && Object.keys(changes).length === 0
      const id = isSame
        ? base.id
        : await saving.mutateAsync({
            id: base?.id ?? null,
            revision: base?.revision ?? 0,
            changes: base ? changes : { ...changes, status: now.status, communityId: now.communityId },
          })
      keepDraft(of, null)
      if (!isSame) notify.success(`已保存：${now.name.trim()}`)
      onSaved(id)
    } catch (error) {
      refused(error)
    }
  }

  function refused(error: unknown): void {
    const failure = toFailure(error)
    if (isErrorCode(error, 'conflict')) setConflict(true)
    else if (isErrorCode(error, 'person-invalid')) show((failure.details['issues'] as FieldIssue[] | undefined) ?? [])
    else if (isErrorCode(error, 'id-number-taken')) {
      show([...issues, { field: 'idNo', severity: 'error', message: errorText(failure) }])
    } else notify.failure(error)
  }

  /** Takes what is stored now as the ground and lays the clerk's own changes over it. */
  async function reload(): Promise<void> {
    if (base === null) return
    try {
      const fresh = await client.fetchQuery({ ...peopleQueries.person(base.id), staleTime: 0 })
      form.setFieldsValue(rebased(before, values(), formValuesOf(fresh)))
      setBase(fresh)
      setConflict(false)
      check()
      notify.success('已重新载入，您改过的栏目仍在，请核对后保存')
    } catch (error) {
      notify.failure(error)
    }
  }

  // What nobody has come to yet is not complained of; doubts about stored values are shown from the start.
  const shownIssues = issues.filter(
    ({ field, severity }) =>
      isSubmitted || visited.has(field.split('.')[0]!) || (base !== null && severity === 'warning'),
  )
  return {
    form,
    base,
    initialValues,
    issues: shownIssues,
    isDirty,
    isSaving: saving.isPending,
    isConflict,
    changed,
    visit,
    save,
    reload,
    discard: () => keepDraft(of, null),
  }
}

/** What says the same draws nothing anew. */
function sameOr(old: readonly FieldIssue[], found: readonly FieldIssue[]): readonly FieldIssue[] {
  return JSON.stringify(old) === JSON.stringify(found) ? old : found
}
