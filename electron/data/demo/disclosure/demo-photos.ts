import type { WriteDb } from '../../db/connection.ts'
import { hashOf } from '../../attachments/sealed-file.ts'
import { insertEvidence } from '../../features/disclosures/evidence-store.ts'
import { drawForm } from '../dossiers/draw-form.ts'
import { encodePng } from '../dossiers/encode-png.ts'

export interface DemoPhoto {
  readonly content: Buffer
  readonly sha256: string
}

/** A few sheets as they hang on a board; the same picture serves many publications and lies on the disk once. */
export async function demoPhotos(): Promise<readonly DemoPhoto[]> {
  return Promise.all(
    [301, 302, 303].map(async (seed) => {
      const content = encodePng(drawForm(seed))
      return { content, sha256: await hashOf(content) }
    }),
  )
}

interface Hung {
  readonly id: string
  readonly disclosureId: string
  readonly takenOn: string
}

export function addPhoto(db: WriteDb, { content, sha256 }: DemoPhoto, hung: Hung): void {
  insertEvidence(db, {
    ...hung,
    kind: 'photo',
    channel: '居务公开栏',
    fileName: `公开栏照片${hung.takenOn.replaceAll('-', '')}.png`,
    type: 'png',
    bytes: content.length,
    sha256,
    link: null,
    note: null,
  })
}
