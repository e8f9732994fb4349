/** Text that is markup already. Only `markup` makes it, so that nothing a person typed is ever taken for markup. */
export class Html {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = string | number | null | undefined | false | Html | readonly Html[]

/**
 * Escapes every value but what was made by this tag itself; null, undefined and false are nothing. Not called `html`:
 * formatters would break lines inside cells, where they show.
 */
export function markup(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, at) => text + written(parts[at])).join(''))
}

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (part instanceof Html) return part.text
  if (typeof part === 'object') return part.map(({ text }) => text).join('')
  return escapeText(String(part))
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for values of attributes; line breaks stay, control characters do not. */
function escapeText(text: string): string {
  return text.replaceAll(/[&<>"']/g, (sign) => named[sign] ?? '').replaceAll(/[^\P{Cc}\n\t]/gu, '')
}
