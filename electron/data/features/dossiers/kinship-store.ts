import type { PersonId } from '@shared/people/model.ts'
import type { Kinship } from '@shared/dossier/refusal.ts'
import type { ReadDb } from '../../db/connection.ts'

interface Named {
  readonly id: PersonId
  readonly name: string
  readonly idNo: string | null
}

interface Relative {
  readonly name: string | null
  readonly idNo: string | null
  readonly relation: string | null
}

/**
 * Tells of anybody whether an account should stand back from that person's dossier: its own person, or one of the
 * family that either has written down in any year. Read once for a whole batch.
 */
export function kinshipTo(db: ReadDb, accountId: string): (personId: string) => Kinship | null {
  const own = db
    .prepare(
      `SELECT person.person_id AS id, person.name, id_no AS idNo FROM account JOIN person USING (person_id)
       WHERE account_id = ?`,
    )
    .get(accountId) as Named | undefined
  if (!own) return () => null
  const ownFamily = familyOf(db, own.id)
  return (personId) => {
    if (personId === own.id) return { kind: 'own' }
    const other = db
      .prepare('SELECT person_id AS id, name, id_no AS idNo FROM person WHERE person_id = ?')
      .get(personId) as Named | undefined
    if (!other) return null
    return namedIn(ownFamily, other) ?? namedIn(familyOf(db, other.id), own)
  }
}

function familyOf(db: ReadDb, personId: string): Relative[] {
  return db
    .prepare(
      `SELECT field_values ->> 'name' AS name, field_values ->> 'idNo' AS idNo, field_values ->> 'relation' AS relation
       FROM dossier JOIN dossier_record USING (dossier_id) WHERE person_id = ? AND section = 'family'`,
    )
    .all(personId) as Relative[]
}

function namedIn(family: readonly Relative[], person: Named): Kinship | null {
  const byNumber = family.find(({ idNo }) => idNo !== null && idNo === person.idNo)
  if (byNumber) return { kind: 'relative', relation: byNumber.relation ?? '家庭成员' }
  // Two numbers that differ are two people, whatever they are called.
  const byName = family.find(({ name, idNo }) => name === person.name && (idNo === null || person.idNo === null))
  return byName ? { kind: 'suspected', relation: `${byName.relation ?? '家庭成员'} ${person.name}` } : null
}
