const named: Record<string, string> = { quot: '"', apos: "'", gt: '>', lt: '<', amp: '&' }

/** Turns the entities of XML into characters. */
export function decodeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:(quot|apos|gt|lt|amp)|#(\d+)|#[xX]([\da-fA-F]+));/g, (whole, name, decimal, hex) => {
    if (name) return named[name as string]!
    const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}

/** The text of a cell as a spreadsheet means it: `_x000D_` stands for a character XML cannot hold. */
export function decodeCellText(text: string): string {
  return decodeXml(text)
    .replace(/_x([\da-fA-F]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll('\r\n', '\n')
}

/** The text of `<si>` or `<is>`: its runs joined, its pronunciation left out. */
export function richText(xml: string): string {
  const spoken = xml.replace(/<rPh[\s>][\s\S]*?<\/rPh>/g, '')
  let text = ''
  for (const [, content] of spoken.matchAll(/<t(?:\s[^>]*)?(?<!\/)>([^<]*)<\/t>/g)) text += content
  return decodeCellText(text)
}

const attribute = /([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/** The attributes of every element of a name, whatever its prefix; those of the attributes are dropped. */
export function elementsOf(xml: string, name: string): Map<string, string>[] {
  const tag = new RegExp(`<(?:[\\w.-]+:)?${name}((?:\\s+[^\\s=/>]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*/?>`, 'g')
  return [...xml.matchAll(tag)].map(
    ([, attributes]) =>
      new Map([...attributes!.matchAll(attribute)].map(([, , key, one, other]) => [key!, decodeXml(one ?? other!)])),
  )
}

export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}
