import { expect, test } from 'vitest'
import { pageNumbersOf } from '../../../../../electron/main/print/page-numbers.ts'

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

/** As Chromium writes it: the pages in a tree, the names in one table. */
const pdf = `%PDF-1.4
2 0 obj
<</Type /Page>>
endobj
5 0 obj
<</Type /Page>>
endobj
7 0 obj
<</Type /Page>>
endobj
9 0 obj
<</Type /Pages
/Kids [5 0 R 7 0 R]>>
endobj
10 0 obj
<</Type /Pages
/Kids [2 0 R 9 0 R]>>
endobj
11 0 obj
<</part-1 [2 0 R /XYZ 0 800 0]
/part-2 [7 0 R /XYZ 0 300 0]>>
endobj
12 0 obj
<</Type /Catalog
/Pages 10 0 R
/Dests 11 0 R>>
endobj`

test('a named place stands on the page its object is in the order of the tree', () => {
  expect([...pageNumbersOf(bytes(pdf))]).toEqual([
    ['part-1', 1],
    ['part-2', 3],
  ])
})

test('a file without names, or that is none, has no numbers', () => {
  expect(pageNumbersOf(bytes(pdf.replace('/Dests 11 0 R', ''))).size).toBe(0)
  expect(pageNumbersOf(bytes('not a pdf')).size).toBe(0)
})
