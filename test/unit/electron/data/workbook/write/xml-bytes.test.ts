import { expect, test } from 'vitest'
import { XmlBytes } from '../../../../../../electron/data/workbook/write/xml-bytes.ts'
import { xmlText } from '../../../../../../electron/data/workbook/write/xml-text.ts'

const texts = [
  '张伟 𬭚 😀',
  'é ж „“”',
  '=1+1 & <b> "x" \'y\'',
  '_x000D_ _x_',
  'a\rb\tc\nd',
  'half \ud842 of a pair',
  'nothing \u0000\u0007\ufffe\uffff here',
  '',
]

test.each(texts)('%j is escaped as elsewhere', (text) => {
  const xml = new XmlBytes()
  xml.text(text)

  expect(Buffer.from(xml.take()).toString()).toBe(Buffer.from(xmlText(text)).toString())
})

test('a piece larger than the usual one is whole, and the next begins anew', () => {
  const xml = new XmlBytes()
  const long = '社区'.repeat(300_000)
  xml.markup('<t>')
  xml.text(long)
  xml.text('&')

  expect(Buffer.from(xml.take()).toString()).toBe(`<t>${long}&amp;`)
  xml.text('一')
  expect(Buffer.from(xml.take()).toString()).toBe('一')
})
