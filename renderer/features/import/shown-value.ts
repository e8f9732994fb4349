/** 1968.10 for `1968-10`: months and days are written with dots everywhere; all else stays. */
export function shownValue(text: string): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(text) ? text.replaceAll('-', '.') : text
}
