import type { AttachmentType } from '@shared/attachments/contract.ts'
import { readDirectory } from '../../workbook/zip-directory.ts'

export type ToldType = { readonly type: AttachmentType } | { readonly refusal: string }

const keptTypes = '能添加的有 PDF、JPG、PNG、DOCX、XLSX'

const starts = (content: Buffer, signature: readonly number[]) => signature.every((byte, at) => content[at] === byte)

/** By what a file holds: its name says nothing. A refusal is the end of a sentence that begins with the file's name. */
export function tellType(content: Buffer): ToldType {
  if (starts(content, [0xff, 0xd8, 0xff])) return { type: 'jpg' }
  if (starts(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return { type: 'png' }
  // Some scanners put a byte order mark or an empty line first.
  if (/^(\u00ef\u00bb\u00bf)?\s*%PDF-\d/.test(content.toString('latin1', 0, 32))) return { type: 'pdf' }
  if (starts(content, [0x50, 0x4b, 0x03, 0x04])) return tellOffice(content)
  if (starts(content, [0xd0, 0xcf, 0x11, 0xe0]))
    return { refusal: '是旧格式或设了打开密码的文档，请在 WPS 里取消密码，另存为 .docx、.xlsx 或 PDF 后再添加。' }
  return { refusal: `的内容不是扫描件、照片或文档，不能添加。${keptTypes}，按文件内容判断。` }
}

function tellOffice(content: Buffer): ToldType {
  const names = (readDirectory(content) ?? []).map(({ name }) => name.replaceAll('\\', '/').toLowerCase())
  const has = (start: string) => names.some((name) => name.startsWith(start))
  if (names.some((name) => name.endsWith('/vbaproject.bin')))
    return { refusal: '含有宏，不能添加。请在 WPS 里另存为不含宏的 .docx、.xlsx 或 PDF 后再添加。' }
  if (names.includes('[content_types].xml')) {
    if (has('word/')) return { type: 'docx' }
    if (has('xl/')) return { type: 'xlsx' }
  }
  return { refusal: `是压缩包或已损坏的文档，不能添加。请解压后逐个添加；${keptTypes}。` }
}
