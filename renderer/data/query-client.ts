import { QueryClient } from '@tanstack/react-query'
import { onData } from './data.ts'
import { isSignedIn, session } from './session.ts'

/** The data process is on this machine: nothing goes stale by time, and it tells what has changed. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, staleTime: Infinity, refetchOnWindowFocus: false },
    mutations: { networkMode: 'always' },
  },
})

/** Every query key begins with a topic, the name of its feature: `['people', 'list', filter]`. */
onData('changed', (topics) => {
  // Under the lock every question is refused; what changed meanwhile is asked again after it.
  const refetchType = isSignedIn() ? 'active' : 'none'
  for (const topic of topics) void queryClient.invalidateQueries({ queryKey: [topic], refetchType })
})
session.subscribe(() => {
  if (!isSignedIn()) return
  const isOutdated = ({ state }: { state: { isInvalidated: boolean; status: string } }) =>
    state.isInvalidated || state.status === 'error'
  void queryClient.refetchQueries({ type: 'active', predicate: isOutdated })
})
