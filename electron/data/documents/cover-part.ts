import { dossierStates } from '@shared/dossier/states.ts'
import type { DossierFacts } from './dossier-facts.ts'
import { type Html, markup } from './html.ts'
import { writtenDay } from './written-day.ts'

export function coverPart({ streetName, head, person }: DossierFacts, today: string): Html {
  const lines: readonly (readonly [string, string])[] = [
    ['档案编号', head.number],
    ['姓名', person.name],
    ['社区', head.communityName ?? ''],
    ['职务', head.posts],
    ['年度', `${head.year} 年`],
    ['档案状态', dossierStates[head.state]],
    ['存放位置', placeOf(head)],
  ]
  return markup`<div class="cover">
    <h1>廉洁档案</h1>
    <div class="year">（${head.year}年度）</div>
    <dl>
      ${lines.map(
        ([label, value]) =>
          markup`<dt>${label}</dt>
            <dd>${value || '　'}</dd>`,
      )}
    </dl>
    <footer>${streetName}<br />${writtenDay(today)}</footer>
  </div>`
}

function placeOf({ cabinet, box, pages }: DossierFacts['head']): string {
  const place = [cabinet && `${cabinet} 柜`, box && `${box} 盒`, pages !== null && `${pages} 页`]
  return place.filter(Boolean).join('　')
}
