import { PictureView } from '../features/attachments/picture-view.tsx'
import { CataloguesView } from '../features/catalogues/catalogues-view.tsx'
import type { DisclosureParts } from '../features/disclosures/disclosure-parts.ts'
import { DisclosuresPage } from '../features/disclosures/disclosures-page.tsx'

/** What other features put into 公开目录. */
const parts: DisclosureParts = { CataloguesView, PictureView }

export function DisclosuresScreen() {
  return <DisclosuresPage parts={parts} />
}
