import { readDirectory } from '../../electron/data/workbook/zip-directory.ts'
import { readPart } from '../../electron/data/workbook/zip-part.ts'
import { zipOf } from './zip-of.ts'

/** `seededRandom` as the mutations need it. */
export interface Dice {
  between(least: number, most: number): number
}

export interface Mutation {
  readonly what: string
  readonly bytes: Buffer
}

type Mutate = (bytes: Buffer, dice: Dice) => Buffer

const ofBytes: Readonly<Record<string, Mutate>> = {
  'bytes flipped': (bytes, dice) => {
    const changed = Buffer.from(bytes)
    for (let left = dice.between(1, 12); left > 0; left -= 1)
      changed[dice.between(0, bytes.length - 1)] = dice.between(0, 255)
    return changed
  },
  'cut off': (bytes, dice) => bytes.subarray(0, dice.between(0, bytes.length - 1)),
  'a piece blank': (bytes, dice) => {
    const changed = Buffer.from(bytes)
    const start = dice.between(0, bytes.length - 1)
    return changed.fill(0, start, Math.min(bytes.length, start + dice.between(1, 600)))
  },
  'a piece twice': (bytes, dice) => {
    const at = dice.between(0, bytes.length - 1)
    const piece = bytes.subarray(at, at + dice.between(1, 600))
    return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)])
  },
}

const ofParts: Readonly<Record<string, (parts: Map<string, Buffer>, name: string, dice: Dice) => void>> = {
  'a part gone': (parts, name) => parts.delete(name),
  'a part of another': (parts, name, dice) => parts.set(name, pick([...parts.values()], dice)),
  'a part with flipped bytes': (parts, name, dice) =>
    parts.set(name, ofBytes['bytes flipped']!(notEmpty(parts.get(name)!), dice)),
  'a part cut off': (parts, name, dice) => parts.set(name, ofBytes['cut off']!(notEmpty(parts.get(name)!), dice)),
  'XML broken': (parts, name, dice) => parts.set(name, Buffer.from(brokenXml(parts.get(name)!.toString('utf8'), dice))),
}

const xmlBreaks: readonly ((xml: string, at: number, dice: Dice) => string)[] = [
  (xml, at) => xml.slice(0, at) + '<' + xml.slice(at),
  (xml, at) => xml.slice(0, at) + '&' + xml.slice(at),
  (xml, at) => xml.slice(0, at) + '"' + xml.slice(at),
  (xml, at) => xml.slice(0, at) + '<![CDATA[' + xml.slice(at),
  (xml, at) => xml.slice(0, at) + '<!--' + xml.slice(at),
  (xml, at) => xml.slice(0, at) + xml.slice(xml.indexOf('>', at) + 1),
  (xml, at) => xml.slice(0, at) + xml.slice(at).replace(/<[^>]*>/, ''),
  (xml, at) => xml.slice(0, at) + xml.slice(at).replace(/\d+/, '99999999999999999999'),
  (xml, at) => xml.slice(0, at) + xml.slice(at).replace(/\d+/, '-1'),
  (xml, at) => xml.slice(0, at) + xml.slice(at).replace(/"[^"]*"/, '""'),
  (xml, at, dice) => xml.slice(0, at) + xml.slice(at, at + 400).repeat(dice.between(2, 60)) + xml.slice(at),
]

/** One of many ways in which a file arrives that nobody wrote; the same dice give the same file. */
export function mutated(bytes: Buffer, dice: Dice): Mutation {
  const parts = partsOf(bytes)
  if (parts && dice.between(0, 2) > 0) {
    const what = pick(Object.keys(ofParts), dice)
    ofParts[what]!(parts, pick([...parts.keys()], dice), dice)
    return { what, bytes: zipOf(Object.fromEntries(parts)) }
  }
  const what = pick(Object.keys(ofBytes), dice)
  return { what, bytes: ofBytes[what]!(notEmpty(bytes), dice) }
}

function partsOf(bytes: Buffer): Map<string, Buffer> | null {
  const entries = bytes.subarray(0, 2).toString() === 'PK' ? readDirectory(bytes) : null
  return entries && new Map(entries.map((entry) => [entry.name, readPart(bytes, entry)]))
}

function brokenXml(xml: string, dice: Dice): string {
  return pick(xmlBreaks, dice)(xml, dice.between(0, Math.max(0, xml.length - 1)), dice)
}

const notEmpty = (bytes: Buffer) => (bytes.length > 0 ? bytes : Buffer.from([0]))

function pick<T>(list: readonly T[], dice: Dice): T {
  return list[dice.between(0, list.length - 1)]!
}
