import { expect, test } from 'vitest'
import { countPdfPages } from '../../../../../../electron/data/features/attachments/count-pdf-pages.ts'
import { aPackedPdf, aPdf } from '../../../../../helpers/scans.ts'

test('as the document says, plain or packed', async () => {
  expect(await countPdfPages(aPdf(1))).toBe(1)
  // The eleventh object is not the first one, and the twelfth not the second.
  expect(await countPdfPages(aPdf(37))).toBe(37)
  expect(await countPdfPages(aPackedPdf(12))).toBe(12)
})

test('the newest version of a page tree that was written again counts', async () => {
  const update = '2 0 obj\n<</Count 5/Type/Pages/Kids[]>>\nendobj\ntrailer\n<</Root 1 0 R/Prev 9>>\n%%EOF'
  expect(await countPdfPages(Buffer.concat([aPdf(3), Buffer.from(update)]))).toBe(5)
})

test('the count of a branch of the tree is not that of the document', async () => {
  const branch = Buffer.from('9 0 obj\n<</Type/Pages/Parent 2 0 R/Count 2>>\nendobj\n')
  expect(await countPdfPages(Buffer.concat([branch, aPdf(4)]))).toBe(4)
})

test('nothing is guessed where it cannot be followed', async () => {
  const whole = aPdf(3)
  expect(await countPdfPages(whole.subarray(0, whole.indexOf('trailer')))).toBeNull()
  expect(await countPdfPages(Buffer.from('%PDF-1.7\ntrailer <</Root 1 0 R>>'))).toBeNull()
  const packed = aPackedPdf(12)
  packed.fill(0xaa, packed.indexOf('stream') + 8, packed.indexOf('endstream') - 1)
  expect(await countPdfPages(packed)).toBeNull()
  expect(await countPdfPages(Buffer.from('%PDF-1.7'))).toBeNull()
})
