import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dossierFilter } from '@shared/dossier/model.ts'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import type { OpinionSentence } from '@shared/opinions/contract.ts'
import type { PersonId } from '@shared/people/model.ts'
import { appraisalList } from '../../electron/data/documents/appraisal-list.ts'
import { booklet } from '../../electron/data/documents/booklet.ts'
import { opinionLetter } from '../../electron/data/documents/opinion-letter.ts'
import { type PrintedDossier, transferList } from '../../electron/data/documents/transfer-list.ts'
import { fillDemoFolder } from '../../electron/data/demo/fill-demo-folder.ts'
import { expect, test } from '../helpers/launch-app.ts'
import { longName, sampleDossier } from '../helpers/sample-dossier.ts'
import { openTestApp } from '../helpers/test-app.ts'

const folder = join(import.meta.dirname, '../../out/screenshots')
const today = '2026-11-22'
const streetName = '示范街道办事处'
const longPosts = '社区党委书记、居民委员会主任（一肩挑），兼任第三网格网格长、人民调解委员会主任'
const longCommunity = '经济技术开发区滨海产业新城东部片区幸福里花园第二居民小区社区'

const dossiers = Array.from({ length: 45 }, (_, at): PrintedDossier => {
  const isLong = at % 9 === 4
  return {
    number: `330299-${String((at % 12) + 1).padStart(3, '0')}-${String(at + 1).padStart(4, '0')}`,
    name: isLong ? longName : '陈晓雨',
    communityName: isLong ? longCommunity : '北辰社区',
    posts: isLong ? longPosts : '居委会委员',
    year: 2026 - (at % 11),
    state: 'archived',
    box: String(at + 1),
    cabinet: 'A3',
    pages: at % 7 === 0 ? null : 20 + at,
    archivedOn: '2016-12-20',
    attachments: at % 5,
  }
})

/** Documents with much in them, with little and with nothing: to be looked at page by page. */
function madeUp(): Record<string, PrintDocument> {
  const watermark = { reader: longName, at: `${today} 09:05`, purpose: '换届提名人选核查' }
  const list = { streetName, giver: '周敏', today }
  const sections = ['谈话、函询', '处分与处理', '经济责任审计（任期、离任）']
  const ended = dossiers.map((dossier) => ({ dossier, retention: '10年', until: 2026, sections, records: 12 }) as const)
  const sentence = (text: string): OpinionSentence => ({ text, places: [], isOwn: true })
  const letter = (texts: readonly string[], signedBy: string | null) =>
    opinionLetter({
      streetName,
      communityName: longCommunity,
      posts: longPosts,
      gender: '男',
      today,
      opinion: {
        id: 'o',
        personId: 'p' as PersonId,
        personName: longName,
        purpose: '换届提名人选核查',
        sentences: texts.map(sentence),
        state: signedBy === null ? 'draft' : 'signed',
        draftedBy: '周敏',
        draftedAt: `${today}T01:00:00.000Z`,
        signedBy,
        signedAt: signedBy === null ? null : `${today}T02:00:00.000Z`,
        revision: 1,
      },
    })
  const many = Array.from({ length: 24 }, (_, at) => `2026年${(at % 12) + 1}月受到提醒谈话，已按期整改并经回访合格。`)
  return {
    'booklet-full': booklet(sampleDossier(), { today, watermark }),
    'booklet-blank': booklet(sampleDossier({ sections: 10, records: 0 }), { today, watermark: null }),
    'transfer-list-many': transferList({ ...list, receiver: '区档案馆　李建国', dossiers }),
    'transfer-list-one': transferList({ ...list, receiver: '', dossiers: dossiers.slice(0, 1) }),
    'appraisal-list-many': appraisalList({ streetName, year: 2026, today, ended }),
    'appraisal-list-none': appraisalList({ streetName, year: 2026, today, ended: [] }),
    'opinion-signed': letter(['2024年以来没有受到处分。'], '陈晓东'),
    'opinion-draft-long': letter(many, null),
  }
}

/** The same of the demo street, as its clerk has them. */
async function ofDemo(): Promise<Record<string, PrintDocument>> {
  const app = openTestApp({ isDemo: true, now: () => new Date(2026, 10, 22, 9, 5) })
  try {
    await fillDemoFolder(app.data)
    await expect.poll(async () => (await app.call('findings', 'due', { today })).stale, { timeout: 30_000 }).toBe(0)
    const sort = { column: 'done', descending: true } as const
    const page = { year: 2026, filter: dossierFilter.parse({}), sort, offset: 0, limit: 1 }
    const [fullest] = (await app.call('dossiers', 'list', page)).rows
    if (!fullest?.dossierId) throw new Error('The demo street has no dossier')
    const communities = await app.call('people', 'communities', {})
    const longest = communities.toSorted((one, other) => other.name.length - one.name.length)[0]!
    const summary = (communityId: typeof longest.id) =>
      app.call('documents', 'communitySummary', { communityId, year: 2026 })
    return {
      'booklet-demo': await app.call('documents', 'booklet', { id: fullest.dossierId, sections: null }),
      'summary-demo': await summary(communities.find(({ name }) => name === '南桥社区')!.id),
      'summary-long-name': await summary(longest.id),
    }
  } finally {
    await app.remove()
  }
}

test('every document as the PDF it is printed as', async ({ launch }) => {
  test.setTimeout(300_000)
  const documents = { ...madeUp(), ...(await ofDemo()) }
  const { page } = await launch()
  await expect(page.getByRole('heading').first()).toBeVisible()
  mkdirSync(folder, { recursive: true })
  for (const [name, document] of Object.entries(documents)) {
    const pdf = await page.evaluate(
      async (asked) => [...(await window.bridge.shell('makePdf', { document: asked }))],
      document,
    )
    writeFileSync(join(folder, `${name}.pdf`), Uint8Array.from(pdf))
  }
})
