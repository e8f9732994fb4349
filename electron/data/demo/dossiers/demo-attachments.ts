import type { StoredAttachment } from '../../features/attachments/attachment-store.ts'
import { hashOf } from '../../attachments/sealed-file.ts'
import { drawForm } from './draw-form.ts'
import { encodePdf } from './encode-pdf.ts'
import { encodePng } from './encode-png.ts'
import type { FilledDossier } from './fill-dossiers.ts'

export interface DemoFile {
  readonly content: Buffer
  readonly sha256: string
  readonly fileName: string
  readonly type: 'pdf' | 'png'
  readonly pages: number
  readonly section: string
  /** Belongs to the first record of the section, not to the section as a whole. */
  readonly isOfRecord: boolean
  readonly isIn: (dossier: FilledDossier['generated']) => boolean
}

type Plan = Omit<DemoFile, 'content' | 'sha256'>

/** In two years of two communities, so that an open dossier and a locked one have some. */
const plans: readonly Plan[] = [
  {
    fileName: '廉洁承诺书.pdf',
    type: 'pdf',
    pages: 2,
    section: 'promises',
    isOfRecord: true,
    isIn: ({ person, year }) => year === 2026 && person < 12,
  },
  {
    fileName: '述职述廉报告.pdf',
    type: 'pdf',
    pages: 3,
    section: 'dutyReports',
    isOfRecord: true,
    isIn: ({ person, state }) => state === 'archived' && person % 3 === 0,
  },
  {
    fileName: '民主评议统计表（扫描）.png',
    type: 'png',
    pages: 1,
    section: 'appraisals',
    isOfRecord: false,
    isIn: ({ person }) => person % 8 === 0,
  },
  {
    fileName: '礼品上交登记照片.png',
    type: 'png',
    pages: 1,
    section: 'gifts',
    isOfRecord: true,
    isIn: () => true,
  },
  {
    fileName: '培训结业证书.png',
    type: 'png',
    pages: 1,
    section: 'training',
    isOfRecord: true,
    isIn: ({ state }) => state === 'draft',
  },
  {
    fileName: '谈话记录（签字扫描）.pdf',
    type: 'pdf',
    pages: 1,
    section: 'talks',
    isOfRecord: true,
    isIn: ({ year, state }) => year === 2026 && state === 'draft',
  },
]

/** Made anew for each demo: each picture is another one, so that none is taken for the copy of another. */
export async function demoFiles(): Promise<DemoFile[]> {
  return Promise.all(
    plans.map(async (plan, seed) => {
      const forms = Array.from({ length: plan.pages }, (_, page) => drawForm(seed * 10 + page))
      const content = plan.type === 'png' ? encodePng(forms[0]!) : encodePdf(forms)
      return { ...plan, content, sha256: await hashOf(content) }
    }),
  )
}

export function attachmentsOf(
  { id, generated, recordIds }: FilledDossier,
  files: readonly DemoFile[],
): Omit<StoredAttachment, 'id'>[] {
  return files.flatMap(({ content, sha256, fileName, type, pages, section, isOfRecord, isIn }) => {
    const [recordId] = recordIds.get(section) ?? []
    if (!isIn(generated) || recordId === undefined) return []
    return [
      {
        dossierId: id,
        section,
        recordId: isOfRecord ? recordId : null,
        fileName,
        type,
        bytes: content.length,
        sha256,
        pages,
        addedAt: new Date(generated.year, 9, 27, 9, 30).toISOString(),
        addedBy: '周敏',
      },
    ]
  })
}
