import type { ReadDb, WriteDb } from '../../db/connection.ts'

export interface OwnDay {
  readonly day: string
  readonly isWorkday: boolean
  readonly name: string
}

type Row = Omit<OwnDay, 'isWorkday'> & { readonly isWorkday: number }

/** The street's own days from one day to another, both included. */
export function listOwnDays(db: ReadDb, from: string, to: string): OwnDay[] {
  const rows = db
    .prepare('SELECT day, is_workday AS isWorkday, name FROM work_day WHERE day BETWEEN ? AND ? ORDER BY day')
    .all(from, to) as Row[]
  return rows.map((row) => ({ ...row, isWorkday: row.isWorkday === 1 }))
}

export function saveOwnDay(db: WriteDb, { day, isWorkday, name }: OwnDay): void {
  db.prepare(
    `INSERT INTO work_day (day, is_workday, name) VALUES (?, ?, ?)
     ON CONFLICT (day) DO UPDATE SET is_workday = excluded.is_workday, name = excluded.name`,
  ).run(day, isWorkday ? 1 : 0, name)
}

export function deleteOwnDay(db: WriteDb, day: string): void {
  db.prepare('DELETE FROM work_day WHERE day = ?').run(day)
}
