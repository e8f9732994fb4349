import { useMutation } from '@tanstack/react-query'
import type { SectionSettings } from '@shared/dossier/sections/active-sections.ts'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { sectionSettingsText as text } from '../../text/section-settings-text.ts'

export function useSaveSections() {
  return useMutation({
    mutationFn: ({ on, ownFields }: SectionSettings) => data.sections.save({ on: [...on], ownFields: [...ownFields] }),
    onSuccess: () => notify.success(text.saved),
    onError: notify.failure,
  })
}
