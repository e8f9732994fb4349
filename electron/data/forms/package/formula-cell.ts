import { attribute, elementOf, escapeXml, textContent } from './xml-tags.ts'

export interface CellFormula {
  readonly text: string
  /** normal, shared, array or dataTable. */
  readonly kind: string
  /** The range it fills, where it fills one. */
  readonly area: string | undefined
  readonly shared: string | undefined
}

/** The formula of a cell, from what is inside its element. */
export function formulaOf(inner: string): CellFormula | null {
  if (!/<(?:[\w.-]+:)?f[\s/>]/.test(inner)) return null
  const element = elementOf(inner, 'f')
  if (!element) return null
  const { open } = element
  const text = open.kind === 'empty' ? '' : textContent(inner.slice(open.end, element.end))
  return {
    text,
    kind: attribute(open.text, 't') ?? 'normal',
    area: attribute(open.text, 'ref'),
    shared: attribute(open.text, 'si'),
  }
}

/** The same cell with another formula text. */
export function withFormula(inner: string, text: string): string {
  const element = elementOf(inner, 'f')
  if (!element) return inner
  const { open } = element
  const name = open.prefix ? `${open.prefix}:f` : 'f'
  const tag = open.text.replace(/\s*\/>$/, '>')
  return `${inner.slice(0, element.start)}${tag}${escapeXml(text)}</${name}>${inner.slice(element.end)}`
}

/** The same cell with a formula of its own, without ties to others. */
export function withPlainFormula(inner: string, text: string, keepsValue = true): string {
  const element = elementOf(inner, 'f')
  if (!element) return inner
  const name = element.open.prefix ? `${element.open.prefix}:f` : 'f'
  const formula = `<${name}>${escapeXml(text)}</${name}>`
  return keepsValue ? inner.slice(0, element.start) + formula + inner.slice(element.end) : formula
}
