import { crc32, deflateRawSync } from 'node:zlib'

/** Puts new parts behind those of a zip file; every byte of the old ones stays as it was. */
export function addParts(zip: Buffer, parts: ReadonlyMap<string, string>): Buffer {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  const directoryAt = zip.readUInt32LE(end + 16)
  const bodies: Buffer[] = [zip.subarray(0, directoryAt)]
  const records: Buffer[] = [zip.subarray(directoryAt, directoryAt + zip.readUInt32LE(end + 12))]
  let at = directoryAt
  for (const [name, text] of parts) {
    const content = Buffer.from(text, 'utf8')
    const packed = deflateRawSync(content)
    const facts = headerFacts(name, content, packed)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), facts, Buffer.from(name, 'utf8'), packed])
    const place = Buffer.alloc(14)
    place.writeUInt32LE(at, 10)
    const version = Buffer.from([20, 0])
    records.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2]), version, facts, place, Buffer.from(name, 'utf8')]))
    bodies.push(local)
    at += local.length
  }
  const directory = Buffer.concat(records)
  const tail = Buffer.from(zip.subarray(end))
  const count = tail.readUInt16LE(8) + parts.size
  tail.writeUInt16LE(count, 8)
  tail.writeUInt16LE(count, 10)
  tail.writeUInt32LE(directory.length, 12)
  tail.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, directory, tail])
}

/** What the local header and the directory both say: from the version needed to the length of the name. */
function headerFacts(name: string, content: Buffer, packed: Buffer): Buffer {
  const facts = Buffer.alloc(26)
  facts.writeUInt16LE(20, 0)
  facts.writeUInt16LE(0x0800, 2)
  facts.writeUInt16LE(8, 4)
  // 1 January 1980, the first day a zip file knows: the same input gives the same file.
  facts.writeUInt16LE(0x21, 8)
  facts.writeUInt32LE(crc32(content), 10)
  facts.writeUInt32LE(packed.length, 14)
  facts.writeUInt32LE(content.length, 18)
  facts.writeUInt16LE(Buffer.byteLength(name), 22)
  return facts
}
