import { useMutation } from '@tanstack/react-query'
import type { PersonChanges } from '@shared/people/contract.ts'
import type { CommunityId, CommunityValues, PersonId, SensitiveField } from '@shared/people/model.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'

/** `id` null makes a new person; the answer is the id in both cases. */
export function useSavePerson() {
  return useMutation({
    mutationFn: async (person: { id: PersonId | null; revision: number; changes: PersonChanges }) => {
      const { id, revision, changes } = person
      if (id === null) return data.people.create(changes)
      await data.people.save({ id, revision, changes })
      return id
    },
  })
}

/** Each person is an act of their own, so that one can be brought back without the others. */
export function useRemovePeople() {
  return useMutation({
    mutationFn: async ({ ids, reason }: { ids: readonly PersonId[]; reason: string }) => {
      const removed: PersonId[] = []
      let failure: unknown
      for (const id of ids) {
        try {
          await data.people.remove({ id }, { reason })
          removed.push(id)
        } catch (error) {
          failure = error
          break
        }
      }
      return { removed, failure }
    },
  })
}

export function useSaveCommunity() {
  return useMutation({
    mutationFn: (community: { id: CommunityId | null; revision: number; values: CommunityValues }) =>
      data.people.saveCommunity(community),
  })
}

export function useRemoveCommunity() {
  return useMutation({ mutationFn: (id: CommunityId) => data.people.removeCommunity({ id }) })
}

/** Fetches one masked value; says its own error and rejects. */
export async function reveal(id: PersonId, field: SensitiveField): Promise<string | null> {
  try {
    return await data.people.reveal({ id, field })
  } catch (error) {
    notify.failure(error)
    throw error
  }
}

export function copyRevealed(value: string): void {
  shell('copySensitive', { text: value }).then(
    () => notify.success('已复制，一分钟后清空剪贴板'),
    (error: unknown) => notify.failure(error),
  )
}
