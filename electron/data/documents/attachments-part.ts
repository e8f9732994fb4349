import { localMinute } from '@shared/values/local-clock.ts'
import type { AttachmentFacts } from './dossier-facts.ts'
import { type Html, markup } from './html.ts'

/** Enough of a hash to tell two scans apart on paper. */
const shownHash = 12

export function attachmentsPart(
  attachments: readonly AttachmentFacts[],
  sectionLabels: ReadonlyMap<string, string>,
): Html {
  if (attachments.length === 0)
    return markup`<table>
      <tbody>
        <tr>
          <td class="state">没有附件</td>
        </tr>
      </tbody>
    </table>`
  const rows = attachments.map(
    ({ section, fileName, pages, bytes, sha256, addedAt, addedBy }, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        <td>${sectionLabels.get(section) ?? section}</td>
        <td>${fileName}</td>
        <td class="right">${pages ?? '—'}</td>
        <td class="right">${sizeOf(bytes)}</td>
        <td class="center whole">${sha256.slice(0, shownHash)}</td>
        <td>${addedBy} ${localMinute(addedAt)}</td>
      </tr>`,
  )
  return markup`<table>
    <colgroup>
      <col style="width:6%" />
      <col style="width:22%" />
      <col style="width:25%" />
      <col style="width:6%" />
      <col style="width:9%" />
      <col style="width:15%" />
      <col style="width:17%" />
    </colgroup>
    <thead>
      <tr>
        <th>序号</th>
        <th>分表</th>
        <th>文件名</th>
        <th>页数</th>
        <th>大小</th>
        <th>SHA-256 前 12 位</th>
        <th>添加</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function sizeOf(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
