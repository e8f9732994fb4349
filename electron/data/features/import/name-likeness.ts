import { pinyinOf } from '../../db/pinyin.ts'
import { nameKey } from './roster-record.ts'

/** Forms of one character that stand in names, each with the form it is compared in. */
const variants: ReadonlyMap<string, string> = new Map(
  ['峰峯', '喆哲', '群羣', '杰傑', '升昇陞', '泛氾汎', '锋鋒', '钟鍾锺', '于於', '启啓啟', '晋晉', '修脩']
    .concat(['仙僊', '岩巖嵒', '炎焱', '强強', '洁潔絜', '丽麗', '静靜', '涛濤', '刘劉', '韩韓', '丘邱', '云雲'])
    .concat(['铭銘', '坤堃', '俊儁雋', '帆颿', '剑劍', '栋棟', '志誌', '勋勳', '灿璨燦'])
    .flatMap((forms) => [...forms].map((form) => [form, [...forms][0]!] as const)),
)

export function plainForm(name: string): string {
  return [...nameKey(name)].map((one) => variants.get(one) ?? one).join('')
}

/**
 * How two different names may be one: another form of a character, the same sound, or one character apart. Null:
 * they are two names.
 */
export function nameLikeness(one: string, other: string): string | null {
  if (plainForm(one) === plainForm(other)) return '异体字'
  if (pinyinOf(one).full === pinyinOf(other).full) return '同音'
  return isOneCharacterApart([...nameKey(one)], [...nameKey(other)]) ? '差一个字' : null
}

/** Names of two characters share one with half the street: only longer ones are compared so. */
function isOneCharacterApart(one: readonly string[], other: readonly string[]): boolean {
  if (one.length < 3 || one.length !== other.length || one[0] !== other[0]) return false
  return one.filter((character, at) => character !== other[at]).length === 1
}
