import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importHandlers } from '../../electron/data/features/import/import-handlers.ts'
import { FileTickets } from '../../electron/data/files/file-tickets.ts'
import { openLedger, type OpenLedger } from '../../electron/data/folder/open-ledger.ts'
import { createDispatcher } from '../../electron/data/rpc/dispatch.ts'
import { peopleHandlers } from '../../electron/data/features/people/people-handlers.ts'
import { importContract } from '../../shared/import/contract.ts'
import { peopleContract } from '../../shared/people/contract.ts'
import type { InputOf, OutputOf } from '../../shared/rpc/contract.ts'
import type { Progress } from '../../shared/rpc/wire.ts'
import { allPowers } from '../../shared/security/powers.ts'
import { firstRoles } from '../../shared/security/roles.ts'
import { approvals } from '../../electron/data/features/requests/approvals.ts'

const contract = { import: importContract, people: peopleContract }
type Methods = typeof contract

interface CallOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The import over a real encrypted database, called through the dispatcher as a page calls it. */
export class ImportBench {
  readonly folder = mkdtempSync(join(tmpdir(), 'import-'))
  readonly tickets = new FileTickets()
  readonly ledger: OpenLedger
  readonly #dispatch: ReturnType<typeof createDispatcher>

  constructor(now = new Date(2026, 10, 21, 10, 0)) {
    this.ledger = openLedger(this.folder, randomBytes(32), () => now, { create: true })
    const account = {
      id: 'a1',
      loginName: 'zhoumin',
      displayName: '周敏',
      roles: firstRoles,
      powers: allPowers,
      communityIds: null,
    }
    this.#dispatch = createDispatcher({
      contract,
      handlers: {
        import: importHandlers({ tickets: this.tickets, dataFolder: this.folder }),
        people: peopleHandlers(),
      },
      session: { account, isLocked: false, mustChangePassword: false, ledger: this.ledger, preview: null },
      approvals,
      now: () => now,
      newId: randomUUID,
      announce: () => undefined,
    })
  }

  async call<F extends keyof Methods, M extends keyof Methods[F] & string>(
    feature: F,
    method: M,
    input: InputOf<Methods[F][M]>,
    { signal = new AbortController().signal, onProgress = () => undefined }: CallOptions = {},
  ): Promise<OutputOf<Methods[F][M]>> {
    const { output } = await this.#dispatch({ method: `${feature}.${method}`, input, signal, report: onProgress })
    return output as OutputOf<Methods[F][M]>
  }

  grant(path: string, purpose: 'read' | 'write'): string {
    const ticket = randomUUID()
    this.tickets.grant(ticket, path, purpose)
    return ticket
  }

  /** Writes a csv of these rows and reads it as a draft. */
  async readRows(rows: readonly (readonly string[])[], name = '花名册.csv') {
    const path = join(this.folder, name)
    writeFileSync(
      path,
      '\uFEFF' + rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n'),
    )
    return this.call('import', 'read', { ticket: this.grant(path, 'read') })
  }

  /** Reads, compares and imports as proposed. */
  async importRows(rows: readonly (readonly string[])[]) {
    const draft = await this.readRows(rows)
    const plan = await this.call('import', 'compare', { draftIds: [draft.id] })
    return this.call('import', 'apply', { planId: plan.id, decisions: {} })
  }

  async people() {
    const filter = { text: '', communityId: null, organisation: null, post: null, status: null }
    const sort = { column: 'name', descending: false } as const
    const { rows } = await this.call('people', 'list', { filter, sort, offset: 0, limit: 500 })
    return rows
  }

  async personNamed(name: string) {
    const person = (await this.people()).find((row) => row.name === name)
    if (!person) throw new Error(`Nobody is called ${name}`)
    return person
  }

  async edit(name: string, changes: Record<string, string>): Promise<void> {
    const { id } = await this.personNamed(name)
    const { revision } = await this.call('people', 'get', { id })
    await this.call('people', 'save', { id, revision, changes })
  }

  count(table: string): number {
    return this.ledger.reader.prepare(`SELECT count(*) FROM ${table}`).pluck().get() as number
  }

  async remove(): Promise<void> {
    await this.ledger.close()
    rmSync(this.folder, { recursive: true, force: true })
  }
}
