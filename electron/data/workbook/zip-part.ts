import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { fileErrors } from './file-errors.ts'
import { limits } from './limits.ts'
import { Unreadable } from './unreadable.ts'
import type { ZipEntry } from './zip-directory.ts'

const chunkBytes = 512 * 1024

/** A part, whole and proven. @throws Unreadable */
export function readPart(file: Buffer, entry: ZipEntry): Buffer {
  if (entry.plainBytes > limits.wholePartBytes) throw new Unreadable(fileErrors.tooMuch)
  const packed = packedPart(file, entry)
  const plain = entry.method === 0 ? packed : inflated(packed, entry)
  if (plain.length !== entry.plainBytes || crc32(plain) !== entry.crc) throw new Unreadable(fileErrors.damaged)
  return plain
}

/** A part piece by piece, so that a large one never stands in memory whole; proven at its end. @throws Unreadable */
export async function* partChunks(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer> {
  if (entry.method === 0 || entry.plainBytes <= chunkBytes) {
    yield readPart(file, entry)
    return
  }
  let crc = 0
  let bytes = 0
  const inflater = createInflateRaw({ chunkSize: chunkBytes })
  inflater.end(packedPart(file, entry))
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      crc = crc32(chunk, crc)
      bytes += chunk.length
      if (bytes > entry.plainBytes) break
      yield chunk
    }
  } catch (error) {
    throw error instanceof Unreadable || !isZlibError(error) ? error : new Unreadable(fileErrors.damaged)
  }
  if (bytes !== entry.plainBytes || crc !== entry.crc) throw new Unreadable(fileErrors.damaged)
}

function packedPart(file: Buffer, entry: ZipEntry): Buffer {
  const damaged = new Unreadable(fileErrors.damaged)
  if (entry.isEncrypted) throw new Unreadable(fileErrors.locked)
  if (entry.method !== 0 && entry.method !== 8) throw damaged
  if (entry.offset + 30 > file.length || file.readUInt32LE(entry.offset) !== 0x04034b50) throw damaged
  const start = entry.offset + 30 + file.readUInt16LE(entry.offset + 26) + file.readUInt16LE(entry.offset + 28)
  const packed = file.subarray(start, start + entry.packedBytes)
  if (packed.length !== entry.packedBytes) throw damaged
  return packed
}

function inflated(packed: Buffer, entry: ZipEntry): Buffer {
  try {
    // A chunk as large as the whole: the answer is not put together from pieces.
    const chunkSize = Math.max(entry.plainBytes + 1, 64)
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.plainBytes, 1), chunkSize })
  } catch {
    // Damaged or longer than it says: both mean that the file cannot be trusted.
    throw new Unreadable(fileErrors.damaged)
  }
}

function isZlibError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
