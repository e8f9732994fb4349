import type { z } from 'zod'
import type { RequiredPower } from '../security/powers.ts'

/**
 * One method, said once: its kind decides how it runs, its power who may call it, its act what the audit calls it.
 *
 * - `query` reads only. It runs synchronously on a read-only connection and leaves no trace.
 * - `command` writes. It runs synchronously inside one transaction that also holds its audit row.
 * - `task` is long work: it may await, report progress and be cancelled. What it writes, it writes through `write`,
 *   one transaction and one audit row each, under the act declared here.
 */
export type MethodKind = 'query' | 'command' | 'task'

interface Declared<Input> {
  readonly power: RequiredPower
  readonly input: z.ZodType<Input>
  /** Absent where the answer itself holds to the account's communities (lists), or concerns none. */
  readonly within?: (input: Input) => Within
}

interface Acting<Input> extends Declared<Input> {
  /** The act in Chinese, as the audit page and the undo message name it: 修改人员. */
  readonly act: string
  /** `required`: the caller must say why. */
  readonly reason?: 'required'
  /** `table:id` of what the act concerns, where the changed rows do not say it (or nothing changes). */
  readonly subject?: (input: Input) => string
  /** May be taken back with Ctrl+Z. */
  readonly undoable?: true
  /** Needs the approval of another account that may decide on requests. */
  readonly secondPerson?: true
}

/** What a call concerns, where an account may be limited to some communities. */
export type Within =
  | { readonly person: string }
  | { readonly dossier: string }
  | { readonly disclosure: string }
  | { readonly decision: string }
  | { readonly communities: readonly (string | null)[] }
  | { readonly act: number }
  /** The whole street: refused to an account that is limited. */
  | 'street'

export interface Method<Kind extends MethodKind = MethodKind, Input = unknown, Output = unknown> {
  readonly kind: Kind
  readonly power: RequiredPower
  readonly input: z.ZodType<Input>
  readonly act?: string
  readonly reason?: 'required'
  // Method syntax keeps `AnyMethod` assignable.
  subject?(input: Input): string
  within?(input: Input): Within
  readonly undoable?: true
  readonly secondPerson?: true
  /** Carries the output type only; never set at run time. */
  readonly output?: Output
}

// oxlint-disable-next-line typescript/no-explicit-any -- the widest method, for lookups by name
export type AnyMethod = Method<MethodKind, any, any>
export type FeatureContract = Readonly<Record<string, AnyMethod>>
export type Contract = Readonly<Record<string, FeatureContract>>

export type InputOf<M> = M extends Method<MethodKind, infer Input, infer _Output> ? Input : never
export type OutputOf<M> = M extends Method<MethodKind, infer _Input, infer Output> ? Output : never

export function query<Input>(declared: Declared<Input>) {
  return { returns: <Output>(): Method<'query', Input, Output> => ({ kind: 'query', ...declared }) }
}

export function command<Input>(declared: Acting<Input>) {
  return { returns: <Output>(): Method<'command', Input, Output> => ({ kind: 'command', ...declared }) }
}

/** A task without an act may not write. */
export function task<Input>(declared: Declared<Input> & Partial<Acting<Input>>) {
  return { returns: <Output>(): Method<'task', Input, Output> => ({ kind: 'task', ...declared }) }
}
