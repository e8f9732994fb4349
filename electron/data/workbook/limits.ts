/** What one file may hold; measured against files made to exhaust a reader. */
export const limits = {
  fileBytes: 200 * 1024 * 1024,
  zipEntries: 10_000,
  inflatedBytes: 512 * 1024 * 1024,
  /** A higher ratio than this, above `ratioFloorBytes`, is a bomb. */
  inflationRatio: 200,
  ratioFloorBytes: 64 * 1024 * 1024,
  /** One part that has to stand in memory whole. */
  wholePartBytes: 160 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cells: 5_000_000,
  /** Reading is stopped after this, in seconds: so many for any file, so many more a megabyte, and never more. */
  readingSeconds: { least: 9, eachMegabyte: 15, most: 300 },
  /** A thread that has not even begun after this never will. */
  startingSeconds: 60,
  /** The heap of the thread that reads. */
  readingMegabytes: 800,
} as const
