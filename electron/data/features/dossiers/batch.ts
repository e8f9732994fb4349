import type { BatchAct, BatchPlan } from '@shared/dossier/contract.ts'
import type { DossierHead } from '@shared/dossier/model.ts'
import { refusalOf } from '@shared/dossier/refusal.ts'
import { dossierActs, dossierStates } from '@shared/dossier/states.ts'
import type { SectionSet } from '@shared/dossier/sections/definition.ts'
import type { PersonId } from '@shared/people/model.ts'
import type { Account } from '@shared/security/model.ts'
import { powers } from '@shared/security/powers.ts'
import { letOthersIn } from '../../db/run-in-steps.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { type BatchPerson, findBatchPerson } from './batch-person-store.ts'
import { findDossierOfYear } from './dossier-store.ts'
import { kinshipTo } from './kinship-store.ts'
import { countStable } from './open-dossier.ts'
import { rememberSets } from './read-content.ts'
import { factsForAct } from './take-step.ts'

const judgedInOneGo = 50

export interface Batch {
  readonly act: BatchAct
  readonly year: number
  readonly personIds: readonly PersonId[]
}

export interface JudgedPerson {
  readonly personId: PersonId
  readonly name: string
  readonly communityName: string | null
  readonly effect: string
  readonly refusal: string | null
  /** The dossier the act is about; for `rollOver` the one it copies from. */
  readonly dossier: DossierHead | null
}

/** Judges the people of a batch one by one: the plan shows it, the run does what it allows. */
export function batchJudge(
  db: ReadDb,
  { act, year }: Batch,
  account: Account,
  setInForce: SectionSet,
): (personId: PersonId) => JudgedPerson {
  const kinship = kinshipTo(db, account.id)
  const setOf = rememberSets(db)
  const power = act === 'create' || act === 'rollOver' ? 'dossiers.edit' : dossierActs[act].power
  const powerMissing = account.powers.includes(power) ? null : `您的账号没有“${powers[power]}”的权限。`

  return (personId) => {
    const person = findBatchPerson(db, personId)
    const { communityIds } = account
    if (!person) return unknown(personId, '人员已不存在。')
    if (communityIds !== null && (person.communityId === null || !communityIds.includes(person.communityId)))
      return unknown(personId, '不在您负责的社区范围内。')
    const dossier = findDossierOfYear(db, personId, year) ?? null
    const { name, communityName } = person
    return { personId, name, communityName, dossier, effect: effectOf(dossier), refusal: refusal(person, dossier) }
  }

  function effectOf(dossier: DossierHead | null): string {
    if (act === 'create') return `新建 ${year} 年档案`
    if (act !== 'rollOver') return `${dossierActs[act].label}，档案变为“${dossierStates[dossierActs[act].to]}”`
    const { sections, records } = dossier ? countStable(db, dossier, setInForce) : { sections: 0, records: 0 }
    return `新建 ${year + 1} 年档案，结转 ${sections} 个分表（${records} 条记录），待确认`
  }

  function refusal({ id, status }: BatchPerson, dossier: DossierHead | null): string | null {
    if (powerMissing !== null) return powerMissing
    if (act === 'create') return dossier ? `${year} 年档案已经建过。` : null
    if (!dossier) return `还没有 ${year} 年的档案。`
    if (act !== 'rollOver') return refusalOf(act, dossier, account, factsForAct(db, act, dossier, kinship, setOf))
    if (status !== '在任') return `已不在任（${status}），不再结转。`
    return findDossierOfYear(db, id, year + 1) ? `${year + 1} 年档案已经建过。` : null
  }
}

function unknown(personId: PersonId, refusal: string): JudgedPerson {
  return { personId, name: '', communityName: null, effect: '', refusal, dossier: null }
}

/** Pauses now and then: other questions are answered while thousands of dossiers are judged. */
export async function planBatch(
  batch: Batch,
  { db, account, signal, report }: Pick<TaskContext, 'db' | 'account' | 'signal' | 'report'>,
  setInForce: SectionSet,
): Promise<BatchPlan> {
  const judge = batchJudge(db, batch, account, setInForce)
  const ids = [...new Set(batch.personIds)]
  const people: BatchPlan['people'][number][] = []
  for (const [index, id] of ids.entries()) {
    if (index > 0 && index % judgedInOneGo === 0) {
      report({ stage: '正在逐人核对', done: index, total: ids.length })
      await letOthersIn(signal, 'planBatch')
    }
    const { dossier: _, ...shown } = judge(id)
    people.push(shown)
  }
  return { act: batch.act, people }
}
