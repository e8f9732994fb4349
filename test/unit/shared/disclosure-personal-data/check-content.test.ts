import { describe, expect, test } from 'vitest'
import type { PersonalFind } from '@shared/disclosure/model.ts'
import { checkContent, type CheckedContent } from '@shared/disclosure/personal-data/check-content.ts'
import { maskFinds } from '@shared/disclosure/personal-data/mask-finds.ts'
import { harmlessTexts, samples } from './generated-texts.ts'

const rule = { idMask: 'none' as const, today: '2026-11-22' }
const ofText = (...paragraphs: string[]): CheckedContent => ({ title: '', body: { paragraphs, tables: [] } })
const ofTable = (header: string[], ...rows: string[][]): CheckedContent => ({
  title: '',
  body: { paragraphs: [], tables: [{ title: '', header, rows }] },
})
const find = (content: CheckedContent) => checkContent(content, rule).map(({ kind, text }) => [kind, text])
const kinds = (text: string) => checkContent(ofText(text), rule).map(({ kind }) => kind)

/** Masks, and takes out by hand what has no mask, as a clerk would. */
function cleaned(content: CheckedContent): string {
  const finds = checkContent(content, rule)
  const byHand = finds.map((one): PersonalFind => ({ ...one, masked: one.masked ?? '□' }))
  return JSON.stringify(maskFinds(content, byHand).body)
}

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/\\n|[\s\-()]/g, '')
    .toLowerCase()
const numbers = (text: string) => plain(text).replace(/^\+?86(?=1\d{10}$)/, '')

test('of 200 generated texts and tables nothing gets through', () => {
  const missed = samples.flatMap(({ content, secrets }) => {
    const left = plain(cleaned(content))
    const finds = checkContent(content, rule)
    return secrets
      .filter(({ kind, text }) => {
        const isNumber = kind === 'idNo' || kind === 'phone' || kind === 'card' || kind === 'address'
        // A year or an age may stand elsewhere too: there it counts that it was found.
        return isNumber
          ? left.includes(numbers(text))
          : !finds.some((one) => one.kind === kind && overlaps(one.text, text))
      })
      .map(({ kind, text }) => `${kind}: ${text} in ${JSON.stringify(content.body)}`)
  })
  const alarms = samples.flatMap(({ content, secrets }) =>
    checkContent(content, rule)
      .filter(({ kind, text }) => !secrets.some((one) => one.kind === kind && overlaps(text, one.text)))
      .map(({ kind, text }) => `${kind}: ${text}`),
  )
  const count = samples.reduce((sum, { secrets }) => sum + secrets.length, 0)
  console.info(
    `personal data: ${count} secrets in ${samples.length} samples, ${missed.length} missed, ${alarms.length} false alarms`,
  )
  for (const alarm of alarms) console.info(`  false alarm ${alarm}`)

  expect(missed).toEqual([])
  // A street that is asked about everything stops reading.
  expect(alarms.length).toBeLessThan(count * 0.05)
})

const overlaps = (one: string, other: string) => plain(one).includes(plain(other)) || plain(other).includes(plain(one))

test.each(harmlessTexts)('%s is left alone', (text) => {
  expect(find(ofText(text))).toEqual([])
})

describe('numbers', () => {
  test.each([
    ['330299199001011239', 'idNo'],
    ['身份证号：33029919900230123x', 'idNo'],
    ['330299 19900101\n1239', 'idNo'],
    ['３３０２９９１９９００１０１１２３９', 'idNo'],
    ['王伟330299199001011239', 'idNo'],
    ['330299900101123', 'idNo'],
    ['一三八零零一三八零零零', 'phone'],
    ['138\u200b0013\u200b8000', 'phone'],
    ['13800138000', 'phone'],
    ['6222021234567890128', 'card'],
    ['0574-87654321转8012', 'phone'],
  ])('%s is one of %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind])
  })

  test.each([
    '12345678901234567.89 元',
    '2026-03-05 2026-03-12',
    '集群短号：661234',
    '〔2026〕12号',
    '应收 1 234 567 890 元',
    '330299********1239',
    '138****8000',
    '3.14159265358979',
  ])('%s is none', (text) => {
    expect(kinds(text)).toEqual([])
  })

  test('an id number is hidden whole, but for its beginning or its end where the street says so', () => {
    const masked = (idMask: 'none' | 'first6' | 'last4') =>
      checkContent(ofText('330299199001011239'), { ...rule, idMask })[0]?.masked

    expect(masked('none')).not.toMatch(/\d/)
    expect(masked('first6')).toMatch(/^330299\*+$/)
    expect(masked('last4')).toMatch(/^\*+1239$/)
  })

  test('one that is cut between two paragraphs is found and has to be taken out by hand', () => {
    const [found] = checkContent(ofText('身份证号 3302991990', '01011239，已核对'), rule)

    expect(found).toMatchObject({ kind: 'idNo', place: { paragraph: 0 }, masked: null })
  })
})

describe('people', () => {
  test.each(['王建国，56岁，患尿毒症', '慰问癌症患者李秀英', '低保户仉督因精神分裂症住院', '欧阳娜被诊断为乳腺癌'])(
    '%s names an illness',
    (text) => {
      expect(kinds(text)).toContain('illness')
    },
  )

  test.each(['张小明，8岁', '王梓涵就读于示范小学三年级', '李明，2015年6月出生'])('%s is of a minor', (text) => {
    expect(kinds(text)).toEqual(['minor'])
  })

  test.each(['李某某，8岁', '张*，患尿毒症', '王建国，58岁', '王建国，肢体残疾二级', '李明，1985年6月出生'])(
    '%s may stand',
    (text) => {
      expect(kinds(text)).toEqual([])
    },
  )
})

describe('tables', () => {
  test('a column says what stands in it', () => {
    const table = ofTable(
      ['姓名', '联系电话', '住址', '病因', '残疾等级'],
      ['王建国', '87654321', '东湖新村3幢', '车祸', '肢体二级'],
    )

    expect(find(table)).toEqual([
      ['phone', '87654321'],
      ['address', '3幢'],
      ['illness', '车祸'],
    ])
  })

  test('counts of illnesses without a name are statistics', () => {
    expect(find(ofTable(['病种', '人数'], ['糖尿病', '108'], ['高血压', '312']))).toEqual([])
  })

  test('a form of one person is read across', () => {
    expect(find(ofTable(['姓名', '李秀英'], ['年龄', '9'], ['病因', '哮喘']))).toEqual([
      ['minor', '9'],
      ['illness', '哮喘'],
    ])
  })

  test('headings and titles are checked too', () => {
    const content = ofTable(['姓名', '13800138000'], [])
    const titled = { ...content, title: '王伟330299199001011239' }

    expect(find(titled).map(([kind]) => kind)).toEqual(['idNo', 'phone'])
    const masked = maskFinds(titled, checkContent(titled, rule))
    expect(checkContent(masked, rule)).toEqual([])
  })
})
