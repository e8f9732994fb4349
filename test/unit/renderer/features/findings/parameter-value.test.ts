import { defaultRuleParameters, parameterKeys, parameterRefusal } from '@shared/people/rule-parameters.ts'
import { describe, expect, test } from 'vitest'
import {
  draftOf,
  kindOf,
  linesOf,
  shownParameter,
  valueOf,
} from '../../../../../renderer/features/findings/parameter-value.ts'

describe('parameters of rules', () => {
  test('are shown as they are read', () => {
    expect(shownParameter(7)).toBe('7')
    expect(shownParameter(true)).toBe('是')
    expect(shownParameter({ parts: 2, of: 3 })).toBe('2/3')
    expect(shownParameter({ 警告: 12, 严重警告: 18 })).toBe('警告 12，严重警告 18')
    expect(shownParameter(['配偶', '父亲'])).toBe('配偶、父亲')
    expect(shownParameter([])).toBe('—')
  })

  test('words are typed one a line', () => {
    expect(linesOf(' 配偶 \n\n父亲\n配偶\n')).toEqual(['配偶', '父亲'])
  })

  test('what ships can be opened in the form and saved again unchanged', () => {
    for (const key of parameterKeys) {
      const { value } = defaultRuleParameters[key]
      const kind = kindOf(value)
      const saved = valueOf(kind, draftOf(kind, value))
      expect([key, saved]).toEqual([key, value])
      expect(parameterRefusal(key, saved)).toBeNull()
    }
  })
})
