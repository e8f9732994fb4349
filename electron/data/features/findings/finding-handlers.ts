import type { findingsContract } from '@shared/findings/contract.ts'
import { isParameterKey, parameterRefusal } from '@shared/people/rule-parameters.ts'
import { AppError } from '@shared/rpc/errors.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { readRuleParameters, saveRuleParameter } from '../settings/rule-parameter-store.ts'
import { explainedRules } from './explained-rules.ts'
import { findContradictions } from './find-contradictions.ts'
import { listDue, listFindings, listFindingsOfPerson } from './finding-store.ts'
import { countStale } from './stale-store.ts'

export function findingHandlers(): Handlers<typeof findingsContract> {
  return {
    due({ today }, { db, account }) {
      const soonDays = soonDaysOn(db, today)
      return { groups: listDue(db, account, { today, soonDays }), stale: countStale(db), soonDays }
    },
    list({ offset, limit, ...wanted }, { db, account }) {
      return listFindings(db, account, { ...wanted, soonDays: soonDaysOn(db, wanted.today) }, offset, limit)
    },
    ofPerson: ({ id }, { db, account }) => listFindingsOfPerson(db, account, id),
    rules: (_input, { db, now }) => explainedRules(db, localDay(now())),

    // Triggers mark everybody stale; so does taking it back.
    saveParameter({ key, value, source, validFrom }, { db }) {
      if (!isParameterKey(key)) throw new AppError('not-found', `No parameter ${key}`)
      const refusal = parameterRefusal(key, value)
      if (refusal !== null) throw new AppError('records-invalid', refusal, { message: refusal })
      saveRuleParameter(db, { key, value, source, validFrom })
    },

    contradictions: (_input, context) => findContradictions(context),
  }
}

function soonDaysOn(db: ReadDb, today: string): number {
  return readRuleParameters(db, today).dueSoonDays.value
}
