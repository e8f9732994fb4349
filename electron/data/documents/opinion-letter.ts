import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { Opinion } from '@shared/opinions/contract.ts'
import { localDay } from '@shared/values/local-clock.ts'
import { documentPage } from './document-page.ts'
import { markup } from './html.ts'
import { writtenDay } from './written-day.ts'

interface LetterFacts {
  readonly streetName: string
  readonly communityName: string | null
  readonly posts: string
  readonly gender: string | null
  readonly opinion: Opinion
  /** `YYYY-MM-DD`. */
  readonly today: string
}

/** 廉洁情况说明 as a letter, with the names of who drafted and who signed it. */
export function opinionLetter({
  streetName,
  communityName,
  posts,
  gender,
  opinion,
  today,
}: LetterFacts): PrintDocument {
  const { personName, purpose, sentences, draftedBy, signedBy, signedAt } = opinion
  const title = `关于${personName}同志廉洁情况的说明`
  const who = [gender, communityName && `${communityName}${posts}`].filter(Boolean).join('，')
  const day = signedAt === null ? today : localDay(new Date(signedAt))
  return documentPage({
    title,
    ...(signedAt === null && {
      watermark: { reader: '草稿', at: '未经签发，不作依据', purpose: null },
    }),
    body: [
      markup`<div class="title">${title}</div>
        <div class="letter">
          <p>${personName}同志${who && `（${who}）`}的廉洁情况，经查阅其廉洁档案，说明如下：</p>
          ${sentences.map(({ text }, at) => markup`<p>${at + 1}. ${text}</p>`)}
          <div class="together">
            <p>本说明供“${purpose}”使用，不作其他用途。</p>
            <div class="signatures">
              <p class="flush">起草人：${draftedBy}</p>
              <p class="flush">签发人：${signedBy ?? '（未签发）'}</p>
            </div>
            <p class="flush right" style="margin-top:36pt">${streetName}（盖章）<br />${writtenDay(day)}</p>
          </div>
        </div>`,
    ],
  })
}
