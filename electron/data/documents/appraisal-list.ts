import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { RetentionClass } from '@shared/dossier/retention.ts'
import { closedTable } from './closed-table.ts'
import { documentPage } from './document-page.ts'
import { markup } from './html.ts'
import type { PrintedDossier } from './transfer-list.ts'
import { writtenDay } from './written-day.ts'

interface AppraisalFacts {
  readonly streetName: string
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly ended: readonly {
    readonly dossier: PrintedDossier
    readonly retention: RetentionClass
    readonly until: number
    readonly sections: readonly string[]
    readonly records: number
  }[]
}

/** 鉴定清单: what the appraisal group looks at. The program itself destroys nothing. */
export function appraisalList({ streetName, year, today, ended }: AppraisalFacts): PrintDocument {
  const title = `${year}年廉洁档案保管期满鉴定清单`
  const rows = ended.map(
    ({ dossier, retention, until, sections, records }, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        <td class="center">${dossier.number}</td>
        <td class="center">${dossier.name}</td>
        <td>${dossier.communityName}</td>
        <td class="center">${dossier.year}</td>
        <td class="center">${dossier.archivedOn}</td>
        <td class="center">${retention}</td>
        <td class="center">${until}年底</td>
        <td>${sections.join('、')}</td>
        <td class="right">${records}</td>
        <td></td>
      </tr>`,
  )
  const none = markup`<tr>
    <td class="state" colspan="11">到${year}年底没有保管期满的档案</td>
  </tr>`
  const closing = markup`<p class="note">
      注：本清单只供鉴定，程序不会自动销毁档案。鉴定小组应有居民代表参加；决定销毁的，另造销毁清册永久保存。
    </p>
    <div class="signatures">
      <p class="sign">鉴定小组成员（签字）：<u></u></p>
      <p class="sign">分管领导（签字）：<u></u>　　　　年　　月　　日</p>
    </div>`
  return documentPage({
    title,
    isLandscape: true,
    body: [
      markup`<div class="wide">
        <div class="title">${title}</div>
        <p class="note">保管单位（盖章）：${streetName}　　编制日期：${writtenDay(today)}　　共 ${ended.length} 项</p>
        <table>
          <colgroup>
            <col style="width:5%" />
            <col style="width:13%" />
            <col style="width:7%" />
            <col style="width:12%" />
            <col style="width:5%" />
            <col style="width:9%" />
            <col style="width:8%" />
            <col style="width:8%" />
            <col style="width:20%" />
            <col style="width:5%" />
            <col style="width:8%" />
          </colgroup>
          <thead>
            <tr>
              <th>序号</th>
              <th>档案编号</th>
              <th>姓名</th>
              <th>社区</th>
              <th>年度</th>
              <th>归档日期</th>
              <th>保管期限</th>
              <th>保管至</th>
              <th>涉及分表</th>
              <th>记录</th>
              <th>鉴定意见</th>
            </tr>
          </thead>
          ${closedTable(rows.length > 0 ? rows : [none], 11, closing)}
        </table>
      </div>`,
    ],
  })
}
