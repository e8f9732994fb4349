import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { setTimeout } from 'node:timers/promises'
import type { Random } from '../../electron/data/demo/seeded-random.ts'
import type { Kind } from './acts.ts'
import type { WorkerOptions } from './worker.ts'
import { type AckLine, type BeginLine, readLine } from './worker-lines.ts'

const root = resolve(import.meta.dirname, '../..')

/** Which of the acts of a kind is cut; the edit that goes before a backup and a restore is left alone. */
const turns: Readonly<Record<Kind, readonly number[]>> = {
  edits: [1, 2, 3, 4, 5, 6, 7],
  import: [1, 2, 3, 4, 5, 6],
  backup: [2, 4],
  restore: [2, 4],
  rekey: [1, 2, 2, 3],
  attachments: [1, 1, 2, 2, 3, 3, 4, 5],
}

/** What a worker said until it was killed. */
export interface KilledRun {
  readonly acknowledged: readonly AckLine[]
  /** Begun and never acknowledged. */
  readonly pending: BeginLine | null
  /** Milliseconds after the last act began. */
  readonly afterMs: number
  /** It ended by itself: that is a failure, whatever the folder looks like. */
  readonly failure: string | null
}

/** Rather too long: an act that is over before teaches how long it takes, one that is always cut short teaches nothing. */
const firstGuessMs = 1500

/** How long acts take here and now, learnt from those that were acknowledged. */
export class Durations {
  readonly #typical = new Map<string, number>()

  of(act: string): number {
    return this.#typical.get(act) ?? firstGuessMs
  }

  /** Of an act that was cut: it takes longer than that. */
  learnAtLeast(act: string, ms: number): void {
    this.#typical.set(act, Math.max(this.of(act), ms * 1.1))
  }

  learn(act: string, ms: number): void {
    const known = this.#typical.get(act)
    this.#typical.set(act, known === undefined ? ms : known * 0.7 + ms * 0.3)
  }
}

/** A worker that has loaded everything and waits to be let loose. */
export class Worker {
  readonly kind: Kind
  readonly #process: ChildProcessByStdio<Writable, Readable, Readable>
  readonly #ended: Promise<void>
  #errors = ''

  constructor(folder: string, kind: Kind, seed: number) {
    this.kind = kind
    const waiting: Partial<WorkerOptions> = { isWaiting: true }
    const worker = join(root, 'test/prove/worker.ts')
    const args = ['--import', './scripts/typescript.mjs', worker, folder, kind, String(seed), JSON.stringify(waiting)]
    this.#process = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] })
    // From the first moment on: what nobody listens to is gone when the process ends.
    this.#process.stderr.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()))
    this.#ended = new Promise((done) => this.#process.once('close', () => done()))
  }

  /** Lets it work, and kills it somewhere inside one of its first acts. */
  async killInside(options: Partial<WorkerOptions>, random: Random, durations: Durations): Promise<KilledRun> {
    const child = this.#process
    const acknowledged: AckLine[] = []
    let [pending, failure, begunAt, afterMs] = [null as BeginLine | null, null as string | null, 0, 0]
    let actsToGo = random.pick(turns[this.kind])
    // Uniform over the act and a little beyond, or over its end alone: there it writes, and there it is acknowledged.
    const share = random.between(random.chance(0.5) ? 0 : 800, 1100) / 1000
    createInterface({ input: child.stdout }).on('line', (text) => {
      const line = readLine(text)
      if (line?.kind === 'begin') {
        pending = line
        begunAt = performance.now()
        actsToGo -= 1
        if (actsToGo === 0) void killAfter(share * durations.of(line.act))
      } else if (line?.kind === 'ack') {
        if (pending) durations.learn(line.act, performance.now() - begunAt)
        acknowledged.push(line)
        pending = null
      } else if (line?.kind === 'failed') failure = line.message
    })
    async function killAfter(ms: number): Promise<void> {
      await setTimeout(ms)
      afterMs = Math.round(performance.now() - begunAt)
      child.kill('SIGKILL')
    }
    child.stdin.write(JSON.stringify(options))
    await this.#ended
    if (pending) durations.learnAtLeast(pending.act, afterMs)
    if (!failure && child.signalCode !== 'SIGKILL') failure = `Ended with ${child.exitCode}\n${this.#errors}`
    return { acknowledged, pending, afterMs, failure }
  }

  async stop(): Promise<void> {
    this.#process.kill('SIGKILL')
    await this.#ended
  }
}
