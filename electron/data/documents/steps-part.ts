import type { Step } from '@shared/dossier/model.ts'
import { type DossierAct, dossierActs, dossierStates } from '@shared/dossier/states.ts'
import { localMinute } from '@shared/values/local-clock.ts'
import { type Html, markup } from './html.ts'
import { writtenDay } from './written-day.ts'

/** Every step with who did it, who signed, and the opinion. */
export function stepsPart(steps: readonly Step[]): Html {
  if (steps.length === 0)
    return markup`<table>
      <tbody>
        <tr>
          <td class="state">没有办理记录</td>
        </tr>
      </tbody>
    </table>`
  const rows = steps.map(
    (step, at) =>
      markup`<tr>
        <td class="center">${at + 1}</td>
        <td class="center">${stepLabel(step.act)}</td>
        <td class="center">${dossierStates[step.to]}</td>
        <td class="center">${localMinute(step.at)}</td>
        <td>${peopleOf(step)}</td>
        <td>${saidOf(step)}</td>
      </tr>`,
  )
  return markup`<table>
    <colgroup>
      <col style="width:6%" />
      <col style="width:14%" />
      <col style="width:12%" />
      <col style="width:17%" />
      <col style="width:21%" />
      <col style="width:30%" />
    </colgroup>
    <thead>
      <tr>
        <th>序号</th>
        <th>环节</th>
        <th>办理后状态</th>
        <th>时间</th>
        <th>经办、签字</th>
        <th>意见、事由</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`
}

function stepLabel(act: Step['act']): string {
  if (act === 'create') return '建档'
  return act === 'rollOver' ? '年度结转' : dossierActs[act].label
}

function peopleOf({ accountName, signedBy, signedOn, approverName }: Step): string {
  const signed = signedBy && `签字：${signedBy}${signedOn === null ? '' : `（${signedOn}）`}`
  return [accountName, signed, approverName && `批准：${approverName}`].filter(Boolean).join('\n')
}

function saidOf({ opinion, reason }: Step): string {
  return [opinion, reason && `事由：${reason}`].filter(Boolean).join('\n')
}

/** Boxes to sign in; where the last such step has been recorded, what it said. */
export function signaturesPart(steps: readonly Step[]): Html {
  const last = (act: DossierAct) => steps.findLast((step) => step.act === act)
  return markup`<table>
    <colgroup>
      <col style="width:18%" />
      <col />
    </colgroup>
    <tbody>
      ${signatureBox('本人签名', '本人承诺以上内容真实、完整。', last('submit'))}
      ${signatureBox('社区审核意见', '', last('communityReview'))}
      ${signatureBox('街道（纪工委）确认意见', '', last('confirm'))}
    </tbody>
  </table>`
}

function signatureBox(label: string, words: string, step: Step | undefined): Html {
  const signedOn = step?.signedOn ?? step?.at.slice(0, 10)
  const day = signedOn === undefined ? '　　年　　月　　日' : writtenDay(signedOn)
  const signed = `签字（盖章）：${step ? (step.signedBy ?? step.accountName) : '　　　　　　'}　　　${day}`
  const said = [words, step?.opinion].filter(Boolean).join('\n')
  return markup`<tr><th>${label}</th><td><div class="box"><p>${said}</p><p>${signed}</p></div></td></tr>`
}
