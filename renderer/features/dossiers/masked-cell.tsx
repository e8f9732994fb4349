import type { DossierId } from '@shared/dossier/model.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useMay } from '../../data/session.ts'
import { Masked } from '../../ui/masked.tsx'
import type { SheetRow } from './editor/sheet-rows.ts'

interface Props {
  readonly dossierId: DossierId
  readonly row: SheetRow
  readonly field: string
}

/** The eye of a value that is not shown. */
export function MaskedCell({ dossierId, row: { record }, field }: Props) {
  const mayReveal = useMay('people.reveal')
  if (!record) return null

  async function reveal(recordId: NonNullable<typeof record>['id']): Promise<string | null> {
    try {
      return await data.dossiers.reveal({ id: dossierId, recordId, field })
    } catch (error) {
      notify.failure(error)
      throw error
    }
  }
  function copy(text: string): void {
    shell('copySensitive', { text }).then(() => notify.success('已复制，一分钟后清空剪贴板'), notify.failure)
  }
  return (
    <Masked
      masked={String(record.values[field] ?? '')}
      isDisabled={!mayReveal}
      onReveal={() => reveal(record.id)}
      onCopy={copy}
    />
  )
}
