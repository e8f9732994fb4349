import { compactText } from '@shared/values/text.ts'

export function isPlaceholder(text: string): boolean {
  return /^\{\{[^{}]+\}\}$/.test(compactText(text))
}

/** {{.姓名}} and {{list.姓名}} mean 姓名. */
export function placeholderPath(text: string): string[] {
  return [compactText(text).replace(/^\{\{(?:\w*\.)?/, '{{')]
}
