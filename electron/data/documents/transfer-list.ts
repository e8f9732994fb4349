import type { PrintDocument } from '@shared/documents/print-document.ts'
import { type DossierState, dossierStates } from '@shared/dossier/states.ts'
import { closedTable } from './closed-table.ts'
import { documentPage } from './document-page.ts'
import { type Html, markup } from './html.ts'
import { writtenDay } from './written-day.ts'

export interface PrintedDossier {
  readonly number: string
  readonly name: string
  readonly communityName: string | null
  readonly posts: string
  readonly year: number
  readonly state: DossierState
  readonly box: string | null
  readonly cabinet: string | null
  readonly pages: number | null
  readonly archivedOn: string | null
  readonly attachments: number
}

interface TransferFacts {
  readonly streetName: string
  readonly giver: string
  /** Blank: a line to fill in. */
  readonly receiver: string
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly dossiers: readonly PrintedDossier[]
}

/** 移交清单, signed by both sides. */
export function transferList({ streetName, giver, receiver, today, dossiers }: TransferFacts): PrintDocument {
  const title = '廉洁档案移交清单'
  const rows = dossiers.map(
    (one, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        <td class="center">${one.number}</td>
        <td class="center">${one.name}</td>
        <td>${one.communityName}</td>
        <td>${one.posts}</td>
        <td class="center">${one.year}</td>
        <td class="center">${dossierStates[one.state]}</td>
        <td class="right">${one.pages}</td>
        <td class="right">${one.attachments}</td>
        <td class="center">${[one.cabinet, one.box].filter(Boolean).join('／')}</td>
        <td></td>
      </tr>`,
  )
  // A sum of what is known would read as the whole: it is left to be filled in by hand.
  const isCounted = dossiers.every((one) => one.pages !== null)
  const pages = isCounted ? dossiers.reduce((sum, one) => sum + (one.pages ?? 0), 0) : ''
  const attachments = dossiers.reduce((sum, one) => sum + one.attachments, 0)
  const total = markup`<tr>
    <td class="center" colspan="7">合计　${dossiers.length} 份</td>
    <td class="right">${pages}</td>
    <td class="right">${attachments}</td>
    <td></td>
    <td></td>
  </tr>`
  const closing = markup`<p class="note">注：信访举报与问题线索材料由纪工委保管，不在移交之列。</p>
    <div class="signatures">
      ${signedBy('移交人', giver)}${signedBy('监交人', '')}
      <p class="sign">接收单位和接收人：<u>${receiver}</u></p>
      <p class="sign">接收人签字（盖章）：<u></u>${dayToWrite}</p>
    </div>`
  return documentPage({
    title,
    isLandscape: true,
    body: [
      markup`<div class="wide">
        <div class="title">${title}</div>
        <p class="note">
          移交单位（盖章）：${streetName}　　移交日期：${writtenDay(today)}　　共 ${dossiers.length} 份
        </p>
        <table>
          <colgroup>
            <col style="width:5%" />
            <col style="width:14%" />
            <col style="width:8%" />
            <col style="width:14%" />
            <col style="width:17%" />
            <col style="width:6%" />
            <col style="width:9%" />
            <col style="width:6%" />
            <col style="width:6%" />
            <col style="width:8%" />
            <col style="width:7%" />
          </colgroup>
          <thead>
            <tr>
              <th>序号</th>
              <th>档案编号</th>
              <th>姓名</th>
              <th>社区</th>
              <th>职务</th>
              <th>年度</th>
              <th>状态</th>
              <th>页数</th>
              <th>附件</th>
              <th>柜／盒</th>
              <th>备注</th>
            </tr>
          </thead>
          ${closedTable(rows, 11, closing, total)}
        </table>
      </div>`,
    ],
  })
}

const dayToWrite = '　　　　年　　月　　日'

function signedBy(role: string, name: string): Html {
  return markup`<p class="sign">${role}：<u>${name}</u>　签字：<u></u>${dayToWrite}</p>`
}
