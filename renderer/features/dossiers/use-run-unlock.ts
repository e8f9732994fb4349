import { useMutation, useQuery } from '@tanstack/react-query'
import type { Dossier } from '@shared/dossier/model.ts'
import { runApproved } from '../../data/approval.ts'
import { notify } from '../../data/messages.ts'
import { requestsQuery } from '../../data/requests.ts'
import { dossierText as text } from '../../text/dossier-text.ts'

/** The unlock somebody else has approved, where it is this account's to carry out. */
export function useRunUnlock({ person, unlockRequest }: Dossier) {
  const isApproved = unlockRequest?.state === 'approved'
  const mine = useQuery({ ...requestsQuery, enabled: isApproved }).data?.mine
  const request = isApproved
    ? mine?.find(({ id, state }) => id === unlockRequest.id && state === 'approved')
    : undefined
  const run = useMutation({
    mutationFn: async () => request && runApproved(request),
    onSuccess: () => notify.success(text.act.unlocked(person.name)),
    onError: notify.failure,
  })
  return { isOffered: request !== undefined, isRunning: run.isPending, run: () => run.mutate() }
}
