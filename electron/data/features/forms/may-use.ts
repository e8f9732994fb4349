import type { FormProposal } from '@shared/forms/model.ts'
import type { FormSourceId } from '@shared/forms/sources.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { Power } from '@shared/security/powers.ts'

const needed: Readonly<Record<FormSourceId, Power>> = {
  roster: 'people.read',
  community: 'people.read',
  training: 'dossiers.read',
  talk: 'dossiers.read',
  gift: 'dossiers.read',
  decision: 'decisions.read',
  disclosure: 'disclosure.read',
}

/** Exporting is one power, seeing what is exported another. @throws `power-missing` */
export function mayUse(account: Account, { lists }: FormProposal): void {
  for (const { source } of lists)
    if (source && !account.powers.includes(needed[source]))
      throw new AppError('power-missing', `Form needs ${needed[source]}`, { power: needed[source] })
}
