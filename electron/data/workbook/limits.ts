/** What one file may hold; measured against files made to exhaust a reader. */
export const limits = {
  fileBytes: 200 * 1024 * 1024,
  zipEntries: 10_000,
  inflatedBytes: 512 * 1024 * 1024,
  /** A higher ratio than this, above `ratioFloorBytes`, is a bomb. */
  inflationRatio: 200,
  ratioFloorBytes: 64 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  cells: 5_000_000,
} as const
