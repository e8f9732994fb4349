import { open } from 'node:fs/promises'
import type { AttachmentType } from '@shared/attachments/contract.ts'
import { hashOf } from '../../attachments/sealed-file.ts'
import { countPdfPages } from './count-pdf-pages.ts'
import { tellType } from './tell-type.ts'

export interface NewFile {
  readonly content: Buffer
  readonly sha256: string
  readonly type: AttachmentType
  readonly pages: number | null
}

export type ReadFile = { readonly file: NewFile } | { readonly refusal: string }

const megabyte = 1024 * 1024

/** A file somebody chose, or why it is not kept: a sentence that names it. */
export async function readNewFile(path: string, name: string, maxMegabytes: number): Promise<ReadFile> {
  const content = await readWithin(path, maxMegabytes * megabyte)
  if (!Buffer.isBuffer(content)) return { refusal: `“${name}”${refusals(maxMegabytes)[content]}` }
  const told = tellType(content)
  if ('refusal' in told) return { refusal: `“${name}”${told.refusal}` }
  const { type } = told
  return { file: { content, type, sha256: await hashOf(content), pages: await pagesOf(type, content) } }
}

const refusals = (maxMegabytes: number) => ({
  empty: '是空文件，没有添加。请确认选对了文件。',
  'too-large': `超过 ${maxMegabytes} MB，没有添加。请压缩或拆开后再添加，上限可在“设置”里改。`,
  folder: '是文件夹，不能添加。请打开文件夹，选里面的文件。',
  unreadable: '读不出来，可能已被移动、删除或正被其他程序打开。请关闭后重试。',
})

/** Once, so that what is judged is what is kept. */
async function readWithin(path: string, maxBytes: number): Promise<Buffer | keyof ReturnType<typeof refusals>> {
  try {
    const file = await open(path, 'r')
    try {
      const found = await file.stat()
      if (found.isDirectory()) return 'folder'
      if (found.size > maxBytes) return 'too-large'
      const content = await file.readFile()
      if (content.length > maxBytes) return 'too-large'
      return content.length === 0 ? 'empty' : content
    } finally {
      await file.close()
    }
  } catch {
    // Of several files the others are added all the same.
    return 'unreadable'
  }
}

async function pagesOf(type: AttachmentType, content: Buffer): Promise<number | null> {
  if (type === 'jpg' || type === 'png') return 1
  return type === 'pdf' ? countPdfPages(content) : null
}
