import type { LedgerId } from '@shared/ledgers/definition.ts'

export type DossierLedger = Extract<LedgerId, 'training' | 'talk' | 'gift'>

export interface SectionMap {
  readonly section: string
  /** The first that is given says which year's dossier a record belongs to. */
  readonly days: readonly string[]
  /** Field of the ledger: field of the section. */
  readonly fields: Readonly<Record<string, string>>
  /** Two records that say the same in all of these are one; in the first two, they may be. */
  readonly telling: readonly string[]
}

/** Where the columns of the ledgers of people stand in a dossier (shared/dossier/sections). */
export const sectionMaps: Readonly<Record<DossierLedger, SectionMap>> = {
  training: {
    section: 'training',
    days: ['startDate', 'endDate'],
    fields: {
      course: 'name',
      organizer: 'organiser',
      startDate: 'startedOn',
      endDate: 'endedOn',
      days: 'days',
      form: 'form',
      result: 'result',
      remark: 'remark',
    },
    telling: ['startDate', 'course'],
  },
  talk: {
    section: 'talks',
    days: ['date'],
    fields: {
      talkType: 'talkType',
      interviewer: 'interviewer',
      date: 'date',
      place: 'place',
      reason: 'reason',
      requirement: 'requirement',
      deadline: 'deadline',
      outcome: 'outcome',
      remark: 'remark',
    },
    telling: ['date', 'talkType'],
  },
  gift: {
    section: 'gifts',
    days: ['date'],
    fields: {
      date: 'date',
      amount: 'amount',
      giftName: 'giftName',
      quantity: 'quantity',
      value: 'value',
      handedTo: 'handedTo',
      remark: 'remark',
    },
    telling: ['date', 'giftName', 'amount'],
  },
}

export function isDossierLedger(ledger: LedgerId): ledger is DossierLedger {
  return Object.hasOwn(sectionMaps, ledger)
}

/** Says who a record is about; the dossier says it by itself. */
export const personColumns: ReadonlySet<string> = new Set(['name', 'community', 'post'])
