import { expect, test } from 'vitest'
import { edited, mergeDraft, written } from '../../../../../renderer/features/opinions/edited-sentences.ts'

const place = { dossierId: 'd', section: 'training', recordId: 'r' }
const drafted = (text: string) => ({ text, places: [place], isOwn: false })
const own = (text: string) => ({ text, places: [], isOwn: true })

test('a new draft replaces drafted sentences and leaves what the clerk wrote or reworded', () => {
  const present = [
    edited(drafted('旧句。')),
    { ...edited(drafted('原句。')), text: '改过。' },
    edited(own('自己写的。')),
  ]
  expect(mergeDraft(present, [drafted('新句。')]).map(({ text }) => text)).toEqual(['新句。', '改过。', '自己写的。'])
})

test('a reworded sentence is saved as the clerk’s own with its places; blank ones are not saved', () => {
  const sentences = [{ ...edited(drafted('原句。')), text: ' 改过。 ' }, edited(own('  '))]
  expect(written(sentences)).toEqual([{ text: '改过。', places: [place], isOwn: true }])
})
