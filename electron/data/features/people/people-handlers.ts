import { AppError } from '@shared/rpc/errors.ts'
import type { peopleContract } from '@shared/people/contract.ts'
import type { CommunityId, Person, PersonId } from '@shared/people/model.ts'
import { isCrossAppointed, isDualHead } from '@shared/people/posts.ts'
import { checkCommunity, checkPerson } from '@shared/people/rules.ts'
import { mask } from '@shared/values/mask.ts'
import type { ReadDb } from '../../db/connection.ts'
import { localDay } from '@shared/values/local-clock.ts'
import type { Handlers } from '../../rpc/handlers.ts'
import { readRuleParameters } from '../settings/rule-parameter-store.ts'
import {
  countByCommunity,
  countUses,
  deleteCommunity,
  findCommunityByName,
  insertCommunity,
  listCommunities,
  updateCommunity,
} from './community-store.ts'
import {
  allAppointments,
  countPeople,
  deletePerson,
  getPerson,
  jumpTo,
  listAppointments,
  listAppointmentsOf,
  listPeople,
  listPosts,
} from './people-store.ts'
import { listProvenance } from './provenance-store.ts'
import { createPerson, savePerson } from './save-person.ts'
import { mustStayWithin } from './stay-within.ts'

export function peopleHandlers(): Handlers<typeof peopleContract> {
  return {
    communities(_input, { db, account, now }) {
      const context = ruleContext(db, now())
      const people = countByCommunity(db)
      const seats = Map.groupBy(allAppointments(db), ({ communityId }) => communityId)
      const { communityIds } = account
      const seen = listCommunities(db).filter(({ id }) => communityIds === null || communityIds.includes(id))
      return seen.map((community) => ({
        ...community,
        people: people.get(community.id) ?? 0,
        warnings: checkCommunity(community, seats.get(community.id) ?? [], context),
      }))
    },

    saveCommunity({ id, revision, values }, { db, newId }) {
      const sameName = findCommunityByName(db, values.name)
      if (sameName && sameName !== id) throw new AppError('name-taken', 'Community name taken', { name: values.name })
      if (id) {
        updateCommunity(db, id, revision, values)
        return id
      }
      const created = newId() as CommunityId
      insertCommunity(db, created, values)
      return created
    },

    removeCommunity({ id }, { db }) {
      const people = countUses(db, id)
      if (people > 0) throw new AppError('community-in-use', `${people} people`, { people })
      deleteCommunity(db, id)
    },

    list({ filter, sort, offset, limit }, { db, account, now }) {
      const context = ruleContext(db, now())
      const { total, rows } = listPeople(db, filter, account.communityIds, sort, offset, limit)
      const warnings = (id: PersonId) => checkPerson(getPerson(db, id), listAppointments(db, id), context).length
      return { total, rows: rows.map((row) => ({ ...row, warnings: warnings(row.id) })) }
    },

    summary({ filter }, { db, account, now }) {
      const today = localDay(now())
      const held = Map.groupBy(listAppointmentsOf(db, filter, account.communityIds), ({ personId }) => personId)
      const posts = [...held.values()]
      return {
        total: countPeople(db, filter, account.communityIds),
        dualHeads: posts.filter((own) => isDualHead(own, today)).length,
        crossAppointed: posts.filter((own) => isCrossAppointed(own, today)).length,
      }
    },

    posts: (_input, { db }) => listPosts(db),
    jump: ({ filter, initials }, { db, account }) => jumpTo(db, filter, account.communityIds, initials),
    get: ({ id }, { db, now }) => shownPerson(db, id, now()),

    background({ id }, { db, now }) {
      const person = getPerson(db, id)
      return {
        issues: checkPerson(person, listAppointments(db, id), ruleContext(db, now())),
        provenance: listProvenance(db, id, { ...person }),
      }
    },

    create: (changes, context) => createPerson(context.db, changes, context),
    save({ id, revision, changes }, context) {
      mustStayWithin(context.db, context.account, id, changes)
      savePerson(context.db, id, revision, changes, context)
    },
    remove: ({ id }, { db }) => deletePerson(db, id),
    reveal: ({ id, field }, { db }) => getPerson(db, id)[field],
  }
}

function ruleContext(db: ReadDb, now: Date) {
  const today = localDay(now)
  return { today, parameters: readRuleParameters(db, today) }
}

export function shownPerson(db: ReadDb, id: PersonId, now: Date): Person {
  const { idNo, phone, address, ...person } = getPerson(db, id)
  const appointments = listAppointments(db, id)
  const today = localDay(now)
  return {
    ...person,
    idNo: idNo && mask(idNo, 'idNo'),
    phone: phone && mask(phone, 'phone'),
    address: address && mask(address, 'address'),
    appointments,
    isDualHead: isDualHead(appointments, today),
    isCrossAppointed: isCrossAppointed(appointments, today),
  }
}
