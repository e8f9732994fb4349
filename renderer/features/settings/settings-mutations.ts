import { useMutation } from '@tanstack/react-query'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { refreshSession } from '../../data/session.ts'
import { settingsText } from '../../text/settings-text.ts'
import type { changesOf } from './settings-draft.ts'

export function useSaveSettings() {
  return useMutation({
    mutationFn: async ({ street, settings }: ReturnType<typeof changesOf>) => {
      if (street) await data.settings.saveStreet(street)
      if (settings) await data.settings.save(settings)
      // The strip above and the idle lock take them from the session.
      await refreshSession()
    },
    onSuccess: () => notify.success(settingsText.saved),
    onError: notify.failure,
  })
}
