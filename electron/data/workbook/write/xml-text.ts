const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

// oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
const needsCare = /[&<>"'\u0000-\u001f\ud800-\udfff\ufffe\uffff_]/
// oxlint-disable-next-line no-control-regex -- as above
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * For text and for values of attributes. What XML cannot hold is left out; `_x000D_` in a text stays the six characters
 * it is, which spreadsheet programs would read as a line end.
 */
export function xmlText(text: string): string {
  if (!needsCare.test(text)) return text
  return text
    .replaceAll(unwritable, '')
    .replaceAll(/[&<>"']/g, (sign) => named[sign] ?? '')
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('\r', '_x000D_')
}
