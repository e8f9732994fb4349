import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../electron/data/db/connection.ts'
import { migrate } from '../../electron/data/db/migrate.ts'
import { migrations } from '../../electron/data/db/migrations/index.ts'
import { dossierListIndex } from '../../electron/data/db/migrations/0008-dossier-list-index.ts'
import { temporaryFolder } from '../helpers/test-app.ts'

test('days off that a street had listed for inquiries are in the work calendar; what it says already stays', () => {
  const db = openDatabase(join(temporaryFolder(), 'ledger.db'), randomBytes(32), { create: true })
  migrate(db, migrations.slice(0, dossierListIndex.version - 1))
  db.prepare('INSERT INTO rule_parameter (key, valid_from, value, source) VALUES (?, ?, ?, ?)').run(
    'holidays',
    '2026-01-01',
    JSON.stringify(['2026-10-01', '2026-12-31']),
    '街道通知',
  )
  db.prepare(`INSERT INTO work_day (day, is_workday, name) VALUES ('2026-12-31', 1, '年终结账')`).run()

  migrate(db, migrations)

  const days = db.prepare('SELECT day, is_workday AS isWorkday FROM work_day ORDER BY day').all()
  expect(days).toEqual([
    { day: '2026-10-01', isWorkday: 0 },
    { day: '2026-12-31', isWorkday: 1 },
  ])
  db.close()
})
