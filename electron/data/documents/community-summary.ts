import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { DossierState } from '@shared/dossier/states.ts'
import type { RecordValues } from '@shared/dossier/sections/definition.ts'
import { documentPage } from './document-page.ts'
import { markup } from './html.ts'
import { type Figure, summaryFigures } from './summary-figures.ts'
import { writtenDay } from './written-day.ts'

export interface SummaryFacts {
  readonly streetName: string
  readonly communityName: string
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly today: string
  readonly people: readonly {
    readonly id: string
    readonly name: string
    readonly posts: string | null
    readonly state: DossierState | null
    readonly done: number | null
    readonly needed: number | null
  }[]
  readonly records: readonly { readonly personId: string; readonly section: string; readonly values: RecordValues }[]
  readonly findings: readonly {
    readonly personId: string
    readonly rule: string
    readonly sentence: string
    readonly dueOn: string | null
  }[]
}

/** 社区廉洁情况汇总: each figure with the people behind it, so that it can be checked. */
export function communitySummary(facts: SummaryFacts): PrintDocument {
  const { streetName, communityName, year, today, people, findings } = facts
  const title = `${communityName}${year}年度廉洁情况汇总表`
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const named = findings.filter(({ personId }) => names.has(personId))
  const warnings = named.map(
    ({ personId, sentence, dueOn }, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        <td class="center">${names.get(personId)}</td>
        <td>${sentence}</td>
        <td class="center">${dueOn}</td>
      </tr>`,
  )
  return documentPage({
    title,
    body: [
      markup`<div class="table">
        <div class="title">${title}</div>
        <p class="note">填报单位（盖章）：${streetName}　　统计截至：${writtenDay(today)}</p>
        <table>
          <colgroup>
            <col style="width:14%" />
            <col style="width:24%" />
            <col style="width:10%" />
            <col />
          </colgroup>
          <thead>
            <tr>
              <th>类别</th>
              <th>项目</th>
              <th>数量</th>
              <th>名单</th>
            </tr>
          </thead>
          <tbody>
            ${figureRows(summaryFigures(facts))}
          </tbody>
        </table>
        <h2>待处理提示</h2>
        <table>
          <colgroup>
            <col style="width:8%" />
            <col style="width:14%" />
            <col />
            <col style="width:16%" />
          </colgroup>
          <thead>
            <tr>
              <th>序号</th>
              <th>姓名</th>
              <th>提示</th>
              <th>期限</th>
            </tr>
          </thead>
          <tbody>
            ${
              warnings.length > 0
                ? warnings
                : markup`<tr>
                    <td class="state" colspan="4">没有待处理的提示</td>
                  </tr>`
            }
          </tbody>
        </table>
        <p class="note">
          注：数量由程序按档案记录统计，名单后的括号为次数或说明。本表供社区党风廉政建设评价和社区组织班子考核使用。
        </p>
      </div>`,
    ],
  })
}

function figureRows(figures: readonly Figure[]) {
  return figures.map(
    ({ group, label, count, names }) =>
      markup`<tr>
        <td class="center">${group}</td>
        <td>${label}</td>
        <td class="right">${count}</td>
        <td>${names.join('、') || '—'}</td>
      </tr>`,
  )
}
