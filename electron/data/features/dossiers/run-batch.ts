import { dossierActs } from '@shared/dossier/states.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { WriteDb } from '../../db/connection.ts'
import type { TaskContext } from '../../rpc/handlers.ts'
import { type Batch, batchJudge, type JudgedPerson } from './batch.ts'
import { openDossier } from './open-dossier.ts'
import { sectionSetInForce, sectionSetToBe } from '../sections/section-set-store.ts'
import { type Note, writeStep } from './take-step.ts'

const peopleBetweenPauses = 20

/** Does it for everybody whose dossier allows it; the others are counted. One transaction. @throws `cancelled` */
export async function runBatch(
  batch: Batch & { readonly note: Note },
  context: TaskContext,
): Promise<{ done: number; refused: number }> {
  const { account, now, report, write } = context
  const { act, note } = batch
  const power = act === 'create' || act === 'rollOver' ? 'dossiers.edit' : dossierActs[act].power
  if (!account.powers.includes(power)) throw new AppError('power-missing', act, { power })
  const personIds = [...new Set(batch.personIds)]
  const stage = `正在${labelOf(act)}`

  // Nothing that could be done leaves no act behind.
  const judgeFirst = batchJudge(context.db, batch, account, sectionSetToBe(context.db))
  if (personIds.every((id) => judgeFirst(id).refusal !== null)) return { done: 0, refused: personIds.length }

  const { result } = await write(async (db, pause) => {
    const set = sectionSetInForce(db, now().toISOString())
    const judge = batchJudge(db, batch, account, set)
    let done = 0
    for (const [index, personId] of personIds.entries()) {
      const judged = judge(personId)
      if (judged.refusal === null) {
        doOne(db, judged)
        done += 1
      }
      if ((index + 1) % peopleBetweenPauses === 0) {
        report({ stage, done: index + 1, total: personIds.length })
        await pause()
      }
    }
    report({ stage, done: personIds.length, total: personIds.length })
    await pause()
    return { done, refused: personIds.length - done }

    function doOne(writeDb: WriteDb, { personId, dossier }: JudgedPerson): void {
      if (act === 'create') openDossier(writeDb, { personId, year: batch.year, set, from: null }, context)
      else if (act === 'rollOver') openDossier(writeDb, { personId, year: batch.year + 1, set, from: dossier }, context)
      else if (dossier) writeStep(writeDb, act, dossier, note, context)
    }
  })
  return result
}

function labelOf(act: Batch['act']): string {
  if (act === 'create') return '建档'
  return act === 'rollOver' ? '结转' : dossierActs[act].label
}
