import { crc32, deflateRawSync } from 'node:zlib'

/** A zip file of these parts, in order. */
export function zipOf(parts: Readonly<Record<string, string | Buffer>>): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const [name, content] of Object.entries(parts)) {
    const nameBytes = Buffer.from(name)
    const plain = Buffer.from(content)
    const packed = deflateRawSync(plain, { level: 6 })
    const header = headerOf(plain, packed, nameBytes)
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), header, Buffer.alloc(2), nameBytes, packed])
    const place = Buffer.alloc(16)
    place.writeUInt32LE(offset, 12)
    directory.push(Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), header, place, nameBytes)
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const count = Object.keys(parts).length
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

/** What both headers of a part have in common: from the version to the length of its name. */
function headerOf(plain: Buffer, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(24)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE(8, 4)
  header.writeUInt32LE(crc32(plain), 10)
  header.writeUInt32LE(packed.length, 14)
  header.writeUInt32LE(plain.length, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}
