import { headHeight, type PreparedReport } from './prepare-report.ts'

/** Programs differ in how high they draw a row; a page is not filled to its last point. */
const certainShare = 0.94

/**
 * After which rows a page must end so that no group is cut in two, told while the rows pass. A group longer than a page
 * cannot be kept whole and is left to break where it will.
 */
export class PageBreaks {
  /** As the sheet numbers them. */
  readonly rows: number[] = []
  readonly #sizes: readonly number[]
  readonly #room: number
  readonly #above: number
  #group = 0
  #begun = 0
  #lines = 0
  #height = 0
  #used = 0

  constructor(report: PreparedReport) {
    this.#sizes = report.layout.groups?.sizes ?? []
    this.#room = report.fit.room * certainShare - headHeight(report)
    this.#above = report.headRows
  }

  /** The next row, with its height in points. */
  add(height: number): void {
    const size = this.#sizes[this.#group]
    if (size === undefined) return
    this.#lines += 1
    this.#height += height
    if (this.#lines === size) this.#endGroup(size)
  }

  #endGroup(size: number): void {
    const [height, room] = [this.#height, this.#room]
    if (this.#used > 0 && this.#used + height > room) {
      this.rows.push(this.#above + this.#begun)
      this.#used = 0
    }
    this.#used = height > room ? height % room : this.#used + height
    this.#begun += size
    this.#group += 1
    this.#lines = 0
    this.#height = 0
  }
}
