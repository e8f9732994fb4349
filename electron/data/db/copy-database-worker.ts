import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { toFailure } from '@shared/rpc/errors.ts'
import { openDatabase, translate } from './connection.ts'
import type { DatabaseAnswer, DatabaseWork, ProvenDatabase } from './copy-database.ts'
import { countBrokenReferences, countDatabase, proveWhole } from './copy-database-facts.ts'

function run(work: DatabaseWork): ProvenDatabase {
  const key = Buffer.from(work.key)
  if (work.from !== null) copy(work.from, work.file, key)
  return prove(work.file, key)
}

/** A read transaction of its own: whoever writes meanwhile does not wait, and the copy is of one moment. */
function copy(from: string, to: string, key: Buffer): void {
  const db = openDatabase(from, key, { readonly: true })
  try {
    db.prepare('VACUUM INTO ?').run(to)
  } finally {
    db.close()
  }
  flush(to)
}

/** Not only read again but opened, as a restore would open it. */
function prove(file: string, key: Buffer): ProvenDatabase {
  const db = openDatabase(file, key, { readonly: true })
  try {
    proveWhole(db)
    const facts = { ...countDatabase(db), brokenReferences: countBrokenReferences(db) }
    return { ...facts, sizeBytes: statSync(file).size, sha256: hashOf(file) }
  } finally {
    db.close()
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function hashOf(path: string): string {
  const hash = createHash('sha256')
  const block = Buffer.allocUnsafe(4 * 1024 * 1024)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, block); read > 0; read = readSync(file, block)) hash.update(block.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function answer(): DatabaseAnswer {
  try {
    return { proven: run(workerData as DatabaseWork) }
  } catch (cause) {
    const error = translate(cause)
    const systemCode = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { failure: toFailure(error), systemCode }
  }
}

parentPort?.postMessage(answer())
