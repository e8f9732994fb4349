import { workerData } from 'node:worker_threads'
import type { CheckpointWork } from './checkpoint-database.ts'
import { openDatabase } from './connection.ts'

const { file, key } = workerData as CheckpointWork
const db = openDatabase(file, Buffer.from(key))
try {
  // Waits for nobody and holds up nobody: what others need meanwhile stays in the log.
  db.pragma('wal_checkpoint(PASSIVE)')
} finally {
  db.close()
}
