import { crc32, deflateSync } from 'node:zlib'

/** Files as a scanner, a camera and WPS make them, as small as they can be. */

/** @param filling makes it another file, of so many bytes more */
export function aPdf(pages: number, filling = ''): Buffer {
  const kids = Array.from({ length: pages }, (_, place) => `${place + 3} 0 R`)
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    ...kids.map(() => '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>'),
  ]
  const body = objects.map((text, place) => `${place + 1} 0 obj\n${text}\nendobj\n`).join('')
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`
  return Buffer.from(`%PDF-1.4\n%${filling}\n${body}${trailer}`, 'latin1')
}

/** As newer programs write it: catalogue and page tree packed in an object stream. */
export function aPackedPdf(pages: number): Buffer {
  const objects = ['<</Type/Catalog/Pages 12 0 R>>', `<</Type/Pages/Kids[3 0 R]/Count ${pages}>>`]
  const index = `11 0 12 ${objects[0]?.length} `
  const packed = deflateSync(Buffer.from(index + objects.join('')))
  return Buffer.concat([
    Buffer.from('%PDF-1.5\n'),
    Buffer.from(
      `5 0 obj\n<</Type/ObjStm/N 2/First ${index.length}/Filter/FlateDecode/Length ${packed.length}>>stream\r\n`,
    ),
    packed,
    Buffer.from(
      '\nendstream\nendobj\n6 0 obj\n<</Type/XRef/Root 11 0 R/Size 13/Length 0>>stream\n\nendstream\nendobj\n%%EOF',
    ),
  ])
}

export function aJpg(content = ''): Buffer {
  return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(content), Buffer.from([0xff, 0xd9])])
}

export function aPng(content = ''): Buffer {
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(content)])
}

/** A container with these files, each empty. */
export function aZip(...names: string[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  for (const name of names) {
    const bytes = Buffer.from(name)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt32LE(crc32(''), 14)
    local.writeUInt16LE(bytes.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0)
    entry.writeUInt16LE(bytes.length, 28)
    entry.writeUInt32LE(Buffer.concat(locals).length, 42)
    locals.push(local, bytes)
    directory.push(entry, bytes)
  }
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(names.length, 10)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...directory, end])
}
