import type { FormProposal } from '@shared/forms/model.ts'
import { sectionSource } from '@shared/forms/section-sources.ts'
import type { FormSourceId } from '@shared/forms/sources.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import type { Power } from '@shared/security/powers.ts'

function powersFor(source: FormSourceId): readonly Power[] {
  switch (source) {
    case 'roster':
    case 'community':
      return ['people.read']
    case 'training':
    case 'talk':
    case 'gift':
      return ['dossiers.read']
    case 'decision':
      return ['decisions.read']
    case 'disclosure':
      return ['disclosure.read']
    default:
      return sectionSource(source)?.section.isRestricted ? ['dossiers.read', 'dossiers.restricted'] : ['dossiers.read']
  }
}

/** @throws `power-missing` */
export function mayRead(account: Account, source: FormSourceId): void {
  mustHave(account, powersFor(source))
}

/** Exporting is one power, seeing what is exported another. @throws `power-missing` */
export function mayUse(account: Account, { lists, cells }: FormProposal): void {
  const asked = lists.flatMap(({ source }) => (source ? powersFor(source) : []))
  if (cells.some(({ whose }) => whose.kind !== 'street')) asked.push('people.read')
  mustHave(account, asked)
}

function mustHave(account: Account, asked: readonly Power[]): void {
  for (const power of asked)
    if (!account.powers.includes(power)) throw new AppError('power-missing', `Form needs ${power}`, { power })
}

/** What an account may not read it is not offered either; the form is recognised without. */
export function withinPowers(account: Account, proposal: FormProposal): FormProposal {
  const lists = proposal.lists.map((list) => {
    if (list.source === null || powersFor(list.source).every((power) => account.powers.includes(power))) return list
    const columns = list.columns.map((column) =>
      column.binding.kind === 'field'
        ? { ...column, binding: { kind: 'ask' as const, candidates: [] }, evidence: '您的账号没有查看这些资料的权限' }
        : column,
    )
    return { ...list, source: null, columns }
  })
  return { ...proposal, lists }
}
