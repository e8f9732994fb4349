import { useMutation } from '@tanstack/react-query'
import type { PersonChanges } from '@shared/people/contract.ts'
import type { CommunityId, CommunityValues, PersonId, SensitiveField } from '@shared/people/model.ts'
import { isErrorCode } from '@shared/rpc/error-text.ts'
import { askSecondPerson, withSecondPerson } from '../../data/approval.ts'
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

interface Removal {
  readonly ids: readonly PersonId[]
  readonly reason: string
  /** In words: 张伟、李丽 等 7 人. */
  readonly who: string
}

/** Each person is an act of their own, so that one can be brought back without the others. */
export function useRemovePeople() {
  return useMutation({
    mutationFn: async ({ ids, reason, who }: Removal) => {
      const removed: PersonId[] = []
      let failure: unknown
      for (const id of ids) {
        try {
          await data.people.remove({ id }, { reason })
          removed.push(id)
        } catch (error) {
          // All that are left are asked for at once, each a request of its own.
          if (!isErrorCode(error, 'approval-needed')) failure = error
          else {
            const inputs = ids.slice(removed.length).map((one) => ({ id: one }))
            const isRequested = await askSecondPerson('people.remove', inputs, {
              act: '删除人员',
              concerns: who,
              reason,
            })
            return { removed, isRequested, isLeft: !isRequested }
          }
          break
        }
      }
      return { removed, failure, isRequested: false, isLeft: false }
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
  return useMutation({
    mutationFn: ({ id, name, reason }: { id: CommunityId; name: string; reason: string }) =>
      withSecondPerson('people.removeCommunity', { id }, () => data.people.removeCommunity({ id }, { reason }), {
        act: '删除社区',
        concerns: name,
        reason,
      }),
  })
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
