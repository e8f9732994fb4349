/** A workbook of before Excel 97 as bare records: one text in A1, and a number in B1. */
export function biffOf(version: 2 | 3 | 4 | 5, text: Buffer, codepage: number | null): Buffer {
  const kind = { 2: 0x0009, 3: 0x0209, 4: 0x0409, 5: 0x0809 }[version]
  const start = version === 5 ? [0x0500, 0x0010, 0x0dbb, 0x07cc] : [version << 8, 0x0010, 0]
  const records = [
    record(kind, words(...start.slice(0, version === 2 ? 2 : undefined))),
    ...(codepage === null ? [] : [record(0x0042, words(codepage))]),
    version === 2
      ? record(0x0004, Buffer.concat([words(0, 0), Buffer.from([0, 0, 0, text.length]), text]))
      : record(0x0204, Buffer.concat([words(0, 0, 0, text.length), text])),
    version === 2
      ? record(0x0002, Buffer.concat([words(0, 1), Buffer.from([0, 0, 0]), words(7)]))
      : record(0x0203, Buffer.concat([words(0, 1, 0), doubleOf(7)])),
    record(0x000a, Buffer.alloc(0)),
  ]
  return Buffer.concat(records)
}

function record(kind: number, body: Buffer): Buffer {
  return Buffer.concat([words(kind, body.length), body])
}

function words(...values: readonly number[]): Buffer {
  return Buffer.from(values.flatMap((value) => [value & 0xff, value >> 8]))
}

function doubleOf(value: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(value)
  return bytes
}
