import { expect, test } from 'vitest'
import { isWronglyDecoded } from '../../../../../../../electron/data/features/import/recognise/wrong-decoding.ts'

const words = ['张伟', '李娜', '书记、主任', '委员', '社区居民委员会', '东湖花园3幢201室', '中共党员', '2026年第一季度']

test('UTF-8 that was read as GBK or as Latin letters is seen, the words themselves are not', () => {
  const asGbk = words.map((word) => new TextDecoder('gbk').decode(Buffer.from(word)))
  const asLatin = words.map((word) => new TextDecoder('windows-1252').decode(Buffer.from(word)))
  // Marks of replacement are seen by themselves; what begins with a digit is not looked into.
  const others = asGbk.filter((one) => !/[\ufffd\ue000-\uf8ff]|^\d/.test(one))
  expect(others.length).toBeGreaterThan(1)
  expect(others.filter((one) => !isWronglyDecoded(one))).toEqual([])
  expect(asLatin.filter((one) => !isWronglyDecoded(one))).toEqual([])
  expect(words.filter(isWronglyDecoded)).toEqual([])
})

test('rare signs of real names are no wrong decoding', () => {
  const rare = [
    '寮步社区',
    '濮阳',
    '涔水河',
    '濮存昕',
    '淇县',
    '沅陵',
    '鑫鑫',
    '妤婕',
    '娴静',
    '嫦娥',
    '寰宇社区',
    '瀚文',
    '漪澜',
    '骞翔',
  ]
  expect(rare.filter(isWronglyDecoded)).toEqual([])
})
