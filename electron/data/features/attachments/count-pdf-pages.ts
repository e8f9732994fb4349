import { setImmediate } from 'node:timers/promises'
import { promisify } from 'node:util'
import { inflate } from 'node:zlib'

const unpack = promisify(inflate)

/** More is no object stream of a document but an attack on the memory. */
const maxUnpackedBytes = 16 * 1024 * 1024
const maxPages = 100_000
const maxStreams = 2000

/** A dictionary is short; what follows it may be a stream of any length. */
const dictionaryBytes = 8192

/**
 * The number of pages as the document itself says it: trailer, catalogue, root of the page tree. Null where that cannot
 * be followed: damaged, or encrypted with its objects packed.
 */
export async function countPdfPages(file: Buffer): Promise<number | null> {
  const catalogue = await objectOf(file, await lastReference(file, '/Root'))
  const pages = await objectOf(file, referenceIn(catalogue, 'Pages'))
  const count = /\/Count\s+(\d{1,9})(?!\s+\d+\s+R)/.exec(pages ?? '')?.[1]
  if (!pages || !/\/Type\s*\/Pages\b/.test(pages) || count === undefined) return null
  const number = Number(count)
  return number > 0 && number <= maxPages ? number : null
}

/** Bytes searched in one breath: milliseconds, after which others get their turn. */
const windowBytes = 2 * 1024 * 1024

/** The last place before another at which a text begins; -1 where there is none. */
async function lastBefore(file: Buffer, text: string, before: number): Promise<number> {
  for (let end = before; end > 0; end -= windowBytes) {
    const start = Math.max(0, end - windowBytes)
    const at = file.subarray(start, end + text.length - 1).lastIndexOf(text)
    if (at >= 0) return start + at
    await setImmediate()
  }
  return -1
}

/** An update is written at the end, with a trailer of its own. */
async function lastReference(file: Buffer, name: string): Promise<string | null> {
  for (let at = await lastBefore(file, name, file.length); at >= 0; at = await lastBefore(file, name, at)) {
    const reference = referenceIn(file.toString('latin1', at, at + 64), name.slice(1))
    if (reference) return reference
  }
  return null
}

function referenceIn(dictionary: string | null, name: string): string | null {
  const found = new RegExp(`/${name}\\s+(\\d{1,10})\\s+(\\d{1,5})\\s+R`).exec(dictionary ?? '')
  return found ? `${Number(found[1])} ${Number(found[2])}` : null
}

async function objectOf(file: Buffer, reference: string | null): Promise<string | null> {
  if (reference === null) return null
  return (await plainObject(file, `${reference} obj`)) ?? (await packedObject(file, reference.split(' ')[0] ?? ''))
}

/** The newest one of this number. */
async function plainObject(file: Buffer, head: string): Promise<string | null> {
  for (let at = await lastBefore(file, head, file.length); at >= 0; at = await lastBefore(file, head, at)) {
    // `12 0 obj` also stands in `112 0 obj`.
    if (at > 0 && isDigit(file[at - 1])) continue
    const text = file.toString('latin1', at + head.length, at + head.length + dictionaryBytes)
    return text.split('endobj')[0] ?? null
  }
  return null
}

async function packedObject(file: Buffer, number: string): Promise<string | null> {
  const mark = '/ObjStm'
  let streams = 0
  for (let at = await lastBefore(file, mark, file.length); at >= 0; at = await lastBefore(file, mark, at)) {
    streams += 1
    if (streams > maxStreams) return null
    const found = objectIn(await unpackedStream(file, at), number)
    if (found !== null) return found
  }
  return null
}

interface ObjectStream {
  readonly text: string
  readonly first: number
}

async function unpackedStream(file: Buffer, at: number): Promise<ObjectStream | null> {
  const from = Math.max(0, at - dictionaryBytes)
  const begin = file.subarray(from, at).lastIndexOf(' obj')
  const length = file.subarray(at, at + dictionaryBytes).indexOf('stream')
  if (begin < 0 || length < 0) return null
  const streamAt = at + length
  const end = streamAt + file.subarray(streamAt, streamAt + maxUnpackedBytes).indexOf('endstream')
  const dictionary = file.toString('latin1', from + begin, streamAt)
  const first = /\/First\s+(\d{1,9})/.exec(dictionary)?.[1]
  if (first === undefined || end <= streamAt) return null
  const start = streamAt + 'stream'.length + (file[streamAt + 'stream'.length] === 0x0d ? 2 : 1)
  const content = file.subarray(start, end)
  if (!/\/Filter/.test(dictionary)) return { text: content.toString('latin1'), first: Number(first) }
  try {
    const unpacked = await unpack(content, { maxOutputLength: maxUnpackedBytes })
    return { text: unpacked.toString('latin1'), first: Number(first) }
  } catch {
    // Packed in another way, encrypted, or damaged.
    return null
  }
}

/** Such a stream begins with pairs of number and place. */
function objectIn(stream: ObjectStream | null, number: string): string | null {
  if (!stream) return null
  const pairs = stream.text.slice(0, stream.first).trim().split(/\s+/)
  for (let place = 0; place + 1 < pairs.length; place += 2) {
    if (pairs[place] !== number) continue
    const next = pairs[place + 3]
    const end = next === undefined ? undefined : stream.first + Number(next)
    return stream.text.slice(stream.first + Number(pairs[place + 1]), end)
  }
  return null
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39
}
