import type { Decision } from '@shared/decisions/contract.ts'
import type { CommunityId } from '@shared/people/model.ts'
import { data, shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { decisionText as text } from '../../text/decision-text.ts'

/** 四议两公开决策实施登记表 of one matter. */
export function saveRegistration({ id, title }: Decision): Promise<void> {
  return saveAs(`${legal(title)}四议两公开登记表.xlsx`, (ticket) => data.decisions.registrationWorkbook({ id, ticket }))
}

/** 三重一大台账 of a year; no community is the whole street. */
export function saveLedger(year: number, communityIds: CommunityId[]): Promise<void> {
  return saveAs(`${year}年三重一大台账.xlsx`, (ticket) => data.decisions.ledgerWorkbook({ year, communityIds, ticket }))
}

async function saveAs(
  suggestedName: string,
  write: (ticket: string) => Promise<{ readonly fileName: string }>,
): Promise<void> {
  try {
    const target = await shell('saveWorkbook', { suggestedName })
    if (!target) return
    const { ticket } = target
    const { fileName } = await write(ticket)
    notify.success(text.saved(fileName), { label: text.reveal, run: () => void shell('revealSaved', { ticket }) })
  } catch (error) {
    notify.failure(error)
  }
}

function legal(title: string): string {
  return title.slice(0, 80).replaceAll(/[\\/:*?"<>|]/g, '')
}
