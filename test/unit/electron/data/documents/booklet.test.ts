import { expect, test } from 'vitest'
import { booklet } from '../../../../../electron/data/documents/booklet.ts'
import { markup } from '../../../../../electron/data/documents/html.ts'
import { shapeOf } from '../../../../../electron/data/documents/section-part.ts'
import { sampleDossier } from '../../../../helpers/sample-dossier.ts'

const options = { today: '2026-11-22', watermark: null }

test('every value is escaped, and what was escaped once is not escaped again', () => {
  const inner = markup`<b>${'<i>&"\''}</b>`
  expect(markup`<p title="${'"x"'}">${inner}${[inner]}${null}${false}${0}</p>`.text).toBe(
    '<p title="&quot;x&quot;"><b>&lt;i&gt;&amp;&quot;&#39;</b><b>&lt;i&gt;&amp;&quot;&#39;</b>0</p>',
  )
})

test('hostile text in any field of any section makes no element', () => {
  const plain = booklet(sampleDossier({ text: '按规定办理' }), options).html
  const hostile = booklet(sampleDossier({ text: '</td></table><script>x</script><img src=x>' }), options).html
  const elements = (html: string) => html.match(/<[a-z]+/g)?.length
  expect(elements(hostile)).toBe(elements(plain))
})

test('a section turns the page round only where its columns need it and it holds something', () => {
  const { sections } = sampleDossier({ records: 0 })
  expect(sections.map(shapeOf)).not.toContain('wide')
  const filled = sampleDossier({ records: 200 }).sections.filter(({ records }) => records.length > 0)
  expect(new Set(filled.map(shapeOf))).toEqual(new Set(['table', 'wide', 'cards']))
  const wide = filled.filter((section) => shapeOf(section) === 'wide')
  const few = wide.map((section) => ({ ...section, records: section.records.slice(0, 1) }))
  expect(new Set(few.map(shapeOf))).toEqual(new Set(['cards']))
})

test('the mark of the reader stands on it only where there is one', () => {
  const watermark = { reader: '周敏', at: '2026-11-22 09:05', purpose: '换届提名' }
  expect(booklet(sampleDossier(), options).html).not.toContain('class="watermark"')
  expect(booklet(sampleDossier(), { ...options, watermark }).html).toMatch(
    /class="watermark"[^]*周敏　2026-11-22 09:05/,
  )
})
