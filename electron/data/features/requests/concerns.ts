import type { FormPeriod, FormProposal } from '@shared/forms/model.ts'
import { formSource } from '@shared/forms/sources.ts'
import { reportOf } from '@shared/reports/reports.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getAccountRow } from '../accounts/account-store.ts'
import { getDecision } from '../decisions/decision-store.ts'
import { getDisclosure } from '../disclosures/disclosure-store.ts'
import { getTemplate } from '../forms/form-template-store.ts'
import { getDossier } from '../dossiers/dossier-store.ts'
import { listCommunities } from '../people/community-store.ts'
import { findPerson } from '../people/people-store.ts'

type Say = (db: ReadDb, input: never) => string

/** For each method that needs a second person: what a call concerns, in the words of whoever decides. */
export const concerns = {
  'people.remove': (db, { id }: { id: string }) => personName(db, id),
  'people.removeCommunity': (db, { id }: { id: string }) => communityName(db, id),
  'export.saveUnmasked': (db, { report, communityIds }: { report: string; communityIds: readonly string[] }) =>
    `${reportOf(report).label}，${communityIds.length === 0 ? '全部社区' : communityIds.map((id) => communityName(db, id)).join('、')}`,
  'forms.fillUnmasked': (
    db,
    { formId, period, proposal }: { formId: string; period: FormPeriod; proposal: FormProposal },
  ) => `${getTemplate(db, formId).name}，${formContent(proposal, period)}`,
  'collections.sendUnmasked': (db, { title, communityIds }: { title: string; communityIds: readonly string[] }) =>
    `《${title}》，${communityIds.map((id) => communityName(db, id)).join('、')}`,
  'accounts.reset': (db, { id }: { id: string }) => getAccountRow(db, id).displayName,
  'dossiers.unlock': (db, { id }: { id: string }) => dossierName(db, id),
  'dossiers.remove': (db, { id }: { id: string }) => dossierName(db, id),
  'consultations.open': (
    db,
    { dossierId, hours, reader }: { dossierId: string; hours: number; reader: string | null },
  ) => `${dossierName(db, dossierId)}，${reader ? `由${reader}阅看纸质档案` : '在程序内阅看'}，${hours} 小时`,
  'decisions.remove': (db, { id }: { id: string }) => decisionName(db, id),
  'disclosures.publishUnmasked': (db, { id }: { id: string }) => {
    const { communityName: community, title } = getDisclosure(db, id)
    return `${community}《${title}》`
  },
  'backup.restore': (_db, { id }: { id: string }) => `备份 ${id}`,
} satisfies Record<string, Say>

export function concernsOf(db: ReadDb, method: string, input: unknown): string {
  const say = Object.hasOwn(concerns, method) ? concerns[method as keyof typeof concerns] : undefined
  if (!say) throw new AppError('unknown-method', method)
  return (say as (db: ReadDb, input: unknown) => string)(db, input)
}

/** What the form takes from the ledger, for somebody who does not have it before him. */
function formContent({ lists }: FormProposal, { from, to }: FormPeriod): string {
  const sources = new Set(lists.flatMap(({ source }) => (source ? [formSource(source).label] : [])))
  return [...sources, `${from} 至 ${to}`].join('、')
}

function personName(db: ReadDb, id: string): string {
  const person = findPerson(db, id)
  if (!person) throw new AppError('not-found', `No person ${id}`)
  return person.communityId ? `${person.name}（${communityName(db, person.communityId)}）` : person.name
}

function dossierName(db: ReadDb, id: string): string {
  const { personId, year } = getDossier(db, id)
  return `${personName(db, personId)} ${year} 年廉洁档案`
}

function decisionName(db: ReadDb, id: string): string {
  const { number, communityName: name, values } = getDecision(db, id)
  return `${number} ${values.title}（${name}）`
}

function communityName(db: ReadDb, id: string): string {
  return listCommunities(db).find((community) => community.id === id)?.name ?? id
}
