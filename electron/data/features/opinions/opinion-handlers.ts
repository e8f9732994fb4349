import type { Opinion, opinionsContract } from '@shared/opinions/contract.ts'
import { draftSentences } from '@shared/opinions/draft-sentences.ts'
import { isRestrictedSentence } from '@shared/opinions/restricted-sentence.ts'
import { AppError } from '@shared/rpc/errors.ts'
import type { Account } from '@shared/security/model.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { opinionLetter } from '../../documents/opinion-letter.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { kinshipTo } from '../dossiers/kinship-store.ts'
import { findDossierOfYear, listYearsOfPerson } from '../dossiers/dossier-store.ts'
import { getPerson } from '../people/people-store.ts'
import { getStreet } from '../security/security-store.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import { deleteOpinion, getOpinion, listOpinions, signOpinion, type StoredOpinion } from './opinion-store.ts'
import { readOpinionFacts } from './read-opinion-facts.ts'
import { mustBeDraft, mustSeeRestricted, saveOpinion } from './save-opinion.ts'

export function opinionHandlers(): Handlers<typeof opinionsContract> {
  return {
    list: ({ personId }, { db, account }) => listOpinions(db, personId).map((one) => shownOpinion(one, account)),

    draft({ personId, fromYear, toYear }, { db, account, now }) {
      const today = localDay(now())
      return draftSentences({
        dossiers: readOpinionFacts(db, personId, account),
        fromYear,
        toYear,
        today,
        parameters: readRuleParameters(db, today),
      })
    },

    save: saveOpinion,

    sign({ id, revision }, { db, account, now }) {
      const opinion = getOpinion(db, id)
      if (opinion.state === 'signed') throw new AppError('opinion-signed', `Opinion ${id} is signed`)
      if (opinion.sentences.some(isRestrictedSentence)) mustSeeRestricted(account)
      if (opinion.draftedId === account.id)
        throw refused('这份说明由您起草或最后修改，请由另一位有签发权限的同事签发。')
      if (kinshipTo(db, account.id)(opinion.personId) !== null)
        throw refused('说明的对象是您本人或疑似亲属，按回避要求请由其他人签发。')
      signOpinion(db, id, revision, account.displayName, now().toISOString())
    },

    remove({ id, personId }, { db }) {
      mustBeDraft(getOpinion(db, id), personId)
      deleteOpinion(db, id)
    },

    document({ id, personId }, { db, account, now }) {
      const opinion = getOpinion(db, id)
      if (opinion.personId !== personId) throw new AppError('not-found', `No opinion ${id} of ${personId}`)
      if (opinion.sentences.some(isRestrictedSentence)) mustSeeRestricted(account)
      const newest = listYearsOfPerson(db, personId)[0]
      const dossier = newest && findDossierOfYear(db, personId, newest.year)
      return opinionLetter({
        streetName: getStreet(db).name,
        communityName: dossier?.communityName ?? null,
        posts: dossier?.posts ?? '',
        gender: getPerson(db, personId).gender,
        opinion,
        today: localDay(now()),
      })
    },
  }
}

const hidden = '（这一句涉及信访举报与问题线索，您的账号不能查看。）'

function shownOpinion({ draftedId: _, ...opinion }: StoredOpinion, { powers }: Account): Opinion {
  if (powers.includes('dossiers.restricted')) return opinion
  const sentences = opinion.sentences.map((one) => (isRestrictedSentence(one) ? { ...one, text: hidden } : one))
  return { ...opinion, sentences }
}

function refused(message: string): AppError {
  return new AppError('dossier-refused', 'Another account has to sign', { message })
}
