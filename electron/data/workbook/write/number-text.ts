const grouped = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** A number as its format of the workbook shows it: the formats that reports use, no others. */
export function numberText(value: number, format: string): string {
  if (format === '#,##0.00') return grouped.format(value)
  if (format === '0.0%') return `${(Math.round(value * 1000) / 10).toFixed(1)}%`
  if (format === '0.0') return value.toFixed(1)
  if (format === 'General') return String(Math.round(value * 1e6) / 1e6)
  // 0"人", "女"0, 0
  return format.replaceAll('"', '').replace('0', String(Math.round(value)))
}
