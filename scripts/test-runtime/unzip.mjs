import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { inflateRawSync } from 'node:zlib'

const endOfDirectory = Buffer.from('504b0506', 'hex')
const directoryEntry = 0x02014b50

/**
 * Unpacks the files for which `placeOf(name)` gives a path.
 * No zip64, no encryption, no check sums: enough for the one archive whose hash was compared before.
 */
export function unzip(file, placeOf) {
  const descriptor = openSync(file, 'r')
  const read = (position, length) => {
    const buffer = Buffer.alloc(length)
    readSync(descriptor, buffer, 0, length, position)
    return buffer
  }
  try {
    for (const entry of entriesOf(read, fstatSync(descriptor).size)) {
      const place = entry.name.endsWith('/') || entry.name.includes('..') ? undefined : placeOf(entry.name)
      if (place) write(place, entry, read)
    }
  } finally {
    closeSync(descriptor)
  }
}

function* entriesOf(read, size) {
  const longestTail = 65_557
  const tail = read(Math.max(0, size - longestTail), Math.min(size, longestTail))
  const end = tail.lastIndexOf(endOfDirectory)
  if (end < 0) throw new Error('not a zip file')
  const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
  let at = 0
  while (at + 46 <= directory.length && directory.readUInt32LE(at) === directoryEntry) {
    const nameLength = directory.readUInt16LE(at + 28)
    yield {
      method: directory.readUInt16LE(at + 10),
      packedSize: directory.readUInt32LE(at + 20),
      mode: (directory.readUInt32LE(at + 38) >>> 16) & 0o777,
      offset: directory.readUInt32LE(at + 42),
      name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    }
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
}

function write(place, { method, packedSize, mode, offset }, read) {
  const header = read(offset, 30)
  const packed = read(offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28), packedSize)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(place, method === 0 ? packed : inflateRawSync(packed), { mode: mode || 0o644 })
}
