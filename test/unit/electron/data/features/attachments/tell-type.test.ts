import { expect, test } from 'vitest'
import { tellType } from '../../../../../../electron/data/features/attachments/tell-type.ts'
import { aJpg, aPdf, aPng, aZip } from '../../../../../helpers/scans.ts'

test('what is kept is told by its content', () => {
  expect(tellType(aPdf(1))).toEqual({ type: 'pdf' })
  expect(tellType(Buffer.concat([Buffer.from('\r\n'), aPdf(1)]))).toEqual({ type: 'pdf' })
  expect(tellType(aJpg())).toEqual({ type: 'jpg' })
  expect(tellType(aPng())).toEqual({ type: 'png' })
  expect(tellType(aZip('[Content_Types].xml', 'word/document.xml', 'word/embeddings/a.xlsx'))).toEqual({ type: 'docx' })
  expect(tellType(aZip('[Content_Types].xml', 'xl/workbook.xml'))).toEqual({ type: 'xlsx' })
})

test('what is not kept says why', () => {
  const refusalOf = (content: Buffer) => {
    const told = tellType(content)
    return 'refusal' in told ? told.refusal : told.type
  }
  expect(refusalOf(Buffer.from('MZ\u0090\u0000%PDF-1.4'))).toContain('不能添加')
  expect(refusalOf(Buffer.from('<html>%PDF-1.4'))).toContain('不能添加')
  expect(refusalOf(aZip('setup.exe', 'word/readme.txt'))).toContain('压缩包')
  expect(refusalOf(aZip('[Content_Types].xml', 'ppt/presentation.xml'))).toContain('压缩包')
  expect(refusalOf(aZip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'))).toContain('宏')
  expect(refusalOf(Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toContain('旧格式')
  expect(refusalOf(Buffer.from('PK\u0003\u0004'))).toContain('压缩包')
})
