/** Where the header of an OLE2 container keeps what is needed here. */
const header = {
  sectorShift: 30,
  directory: 48,
  miniCutoff: 56,
  miniFat: 60,
  difat: 68,
  firstFats: 76,
  end: 512,
} as const
const entryBytes = 128
const rootType = 5

/** True when a chain of sectors comes back to itself: SheetJS would follow it for ever. */
export function hasEndlessChain(file: Buffer): boolean {
  if (file.length < header.end) return false
  const shift = file.readUInt16LE(header.sectorShift)
  if (shift !== 9 && shift !== 12) return false
  const sectors = new Sectors(file, 1 << shift)
  const starts = [file.readInt32LE(header.directory), file.readInt32LE(header.miniFat)]
  if (sectors.isFatEndless || starts.some((start) => sectors.chain(start) === null)) return true
  const cutoff = file.readUInt32LE(header.miniCutoff)
  return (sectors.chain(starts[0]!) ?? []).some((sector) => {
    const from = sectors.offsetOf(sector)
    for (let at = from; at + entryBytes <= Math.min(from + sectors.size, file.length); at += entryBytes) {
      const isLarge = file[at + 66] === rootType || file.readUInt32LE(at + 120) >= cutoff
      if (isLarge && sectors.chain(file.readInt32LE(at + 116)) === null) return true
    }
    return false
  })
}

class Sectors {
  readonly size: number
  readonly isFatEndless: boolean
  readonly #file: Buffer
  readonly #count: number
  /** The sectors that hold the table of which sector follows which. */
  readonly #fats: number[] = []

  constructor(file: Buffer, size: number) {
    this.#file = file
    this.size = size
    this.#count = Math.ceil(file.length / size)
    for (let at: number = header.firstFats; at < header.end; at += 4) this.#fats.push(file.readInt32LE(at))
    this.isFatEndless = !this.#addFats(file.readInt32LE(header.difat))
  }

  offsetOf(sector: number): number {
    return (sector + 1) * this.size
  }

  /** The sectors of a chain; null where it has no end. */
  chain(start: number): number[] | null {
    const chain: number[] = []
    for (let sector = start; sector >= 0 && sector < this.#count; sector = this.#next(sector)) {
      if (chain.length > this.#count) return null
      chain.push(sector)
    }
    return chain
  }

  #next(sector: number): number {
    const fat = this.#fats[Math.floor((sector * 4) / this.size)] ?? -1
    const at = fat < 0 ? -1 : this.offsetOf(fat) + ((sector * 4) % this.size)
    return at < 0 || at + 4 > this.#file.length ? -1 : this.#file.readInt32LE(at)
  }

  #addFats(first: number): boolean {
    let sector = first
    for (let steps = 0; sector >= 0 && this.offsetOf(sector + 1) <= this.#file.length; steps += 1) {
      if (steps > this.#count) return false
      const last = this.offsetOf(sector + 1) - 4
      for (let at = this.offsetOf(sector); at < last; at += 4) this.#fats.push(this.#file.readInt32LE(at))
      sector = this.#file.readInt32LE(last)
    }
    return true
  }
}
