import type { Database } from 'better-sqlite3'

/** Begins the message of every refusal below; what follows is the sentence for the clerk. */
export const dossierLock = 'dossier-lock:'

const lockedStates = `('confirmed', 'archived', 'transferred')`
const valuesRefused = `${dossierLock}这份档案已经街道确认，内容不能改动。要更正请先“申请修改”，批准后再改。`
const stateRefused = `${dossierLock}已确认、归档的档案只能按“申请修改”“归档”“移交”办理，不能撤销或改回。`

const stepRefused = `${dossierLock}档案的办理步骤已经登记，不能撤销。要改请用“退回”“申请修改”，建错的请用“删除”。`

/** What a dossier says of itself; where its paper lies may be noted at any time. */
const fixedColumns = ['person_id', 'year', 'number', 'section_set', 'community_id', 'posts', 'created_at']

/**
 * TEMP triggers keep a confirmed dossier as it was confirmed: against a handler, an import and an undo alike. Out of
 * 已确认 leads the unlock (to a draft, by a step of that kind) and the archive; into it, only the community's review. No step that
 * was taken disappears, as long as its dossier is there.
 */
export function guardLockedDossiers(db: Database): void {
  for (const table of ['dossier_record', 'section_entry', 'attachment'])
    for (const [event, rows] of [
      ['INSERT', ['NEW']],
      ['UPDATE', ['OLD', 'NEW']],
      ['DELETE', ['OLD']],
    ] as const)
      for (const row of rows)
        db.exec(`
          CREATE TEMP TRIGGER guard_${event}_${row}_${table} BEFORE ${event} ON main.${table}
          WHEN EXISTS (SELECT 1 FROM main.dossier WHERE dossier_id = ${row}.dossier_id AND state IN ${lockedStates})
          BEGIN SELECT RAISE(ABORT, '${valuesRefused}'); END
        `)
  const isFixedChanged = fixedColumns.map((name) => `OLD.${name} IS NOT NEW.${name}`).join(' OR ')
  db.exec(`
    CREATE TEMP TRIGGER guard_values_of_dossier BEFORE UPDATE ON main.dossier
    WHEN OLD.state IN ${lockedStates} AND (${isFixedChanged})
    BEGIN SELECT RAISE(ABORT, '${valuesRefused}'); END;

    CREATE TEMP TRIGGER guard_state_of_dossier BEFORE UPDATE OF state ON main.dossier
    WHEN OLD.state <> NEW.state AND (OLD.state IN ${lockedStates} OR NEW.state IN ${lockedStates})
      AND NOT (
        OLD.state = 'reviewed' AND NEW.state = 'confirmed'
        OR OLD.state = 'confirmed' AND NEW.state = 'archived'
        OR OLD.state = 'archived' AND NEW.state = 'transferred'
        OR OLD.state = 'confirmed' AND NEW.state = 'draft' AND 'unlock' = (
          SELECT act FROM main.dossier_step WHERE dossier_id = OLD.dossier_id ORDER BY rowid DESC LIMIT 1))
    BEGIN SELECT RAISE(ABORT, '${stateRefused}'); END;

    CREATE TEMP TRIGGER guard_delete_of_dossier BEFORE DELETE ON main.dossier
    WHEN OLD.state IN ${lockedStates}
    BEGIN SELECT RAISE(ABORT, '${valuesRefused}'); END;

    CREATE TEMP TRIGGER guard_steps_of_dossier BEFORE DELETE ON main.dossier_step
    WHEN EXISTS (SELECT 1 FROM main.dossier WHERE dossier_id = OLD.dossier_id)
    BEGIN SELECT RAISE(ABORT, '${stepRefused}'); END;
  `)
}
