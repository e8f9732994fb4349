import type { DossierId } from '@shared/dossier/model.ts'
import type { PersonId } from '@shared/people/model.ts'
import { sectionSetInForce } from '../../electron/data/features/sections/section-set-store.ts'
import type { TestApp } from './test-app.ts'

const at = '2026-11-21T08:00:00.000Z'
const act = { act: '建立年度档案', subject: null, reason: null, accountId: null, accountName: '测试' }

/** A year's dossier as a row, for tests that are about what belongs to it. */
export async function aDossier(
  { data }: TestApp,
  personId: PersonId,
  { year = 2026, state = 'draft' }: { readonly year?: number; readonly state?: string } = {},
): Promise<DossierId> {
  const id = `dossier-${personId}-${year}` as DossierId
  if (!data.session.ledger) throw new Error('Nobody is signed in')
  await data.session.ledger.writer.run({ method: 'dossiers.create', ...act }, (db) => {
    const { version } = sectionSetInForce(db, at)
    db.prepare(
      `INSERT INTO dossier (dossier_id, person_id, year, number, state, section_set, community_id, posts, created_at, updated_at)
       SELECT ?, person_id, ?, '330299-01-001', ?, ?, community_id, '委员', ?, ? FROM person WHERE person_id = ?`,
    ).run(id, year, state, version, at, at, personId)
  })
  return id
}

export async function confirmDossier({ data }: TestApp, id: string): Promise<void> {
  const confirm = (state: string) =>
    data.session.ledger?.writer.run({ method: 'dossiers.confirm', ...act }, (db) => {
      db.prepare('UPDATE dossier SET state = ? WHERE dossier_id = ?').run(state, id)
    })
  await confirm('reviewed')
  await confirm('confirmed')
}
