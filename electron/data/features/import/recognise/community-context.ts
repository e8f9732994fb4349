import { compactText } from '@shared/values/text.ts'

// Words that stand before 社区 without naming one.
const notNames =
  /^(专职|全体?|各|本|清廉|所属|城市|智慧|下辖|优秀|和谐|示范|平安|文明|绿色|美丽|该|每个|辖区|村|镇|乡|街道|我|现任|新任|全街道|农村|城乡|基层|年度|年|居民|党建|在职|老旧|未来|先进|星级|部分|有关|\d+)$/

/** The community a text names: 2026年示范街道东湖社区培训登记表 → 东湖社区; null when it names none. */
export function findCommunity(text: string): string | null {
  const plain = compactText(text).replace(/[“”"《》()（）[\]]/g, ' ')
  for (const match of plain.matchAll(/([\p{Script=Han}A-Za-z\d·]+?)(社区|居委会|居民委员会)/gu)) {
    const name = match[1]!
      .replace(/^.*(街道办事处|街道|镇|年度|年|自治区|省|市|县|关于)/, '')
      .replace(/^(?:[^区]{2,4}区)(?=.{2,})/, '')
    if (name.length >= 1 && name.length <= 10 && !notNames.test(name)) return `${name}社区`
  }
  return null
}

const genericSheet =
  /^(sheet|表|工作表)\s*\d*$|汇总|合计|总表|台账|花名册|名册|名单|目录|登记|统计|信息|模板|说明|填表|示例|明细|培训|谈话|公开|决策|三重一大|礼品|首页|封面|副本|备份|数据|^\d+$|月|季度|年/i

/** The community a sheet is named after; `isGuessed` where the word 社区 is missing. */
export function communityOfSheet(
  name: string | null,
  known: ReadonlySet<string>,
): { name: string; isGuessed: boolean } | null {
  if (!name) return null
  const named = findCommunity(name)
  if (named) return { name: named, isGuessed: false }
  const bare = compactText(name).replace(/^\d+[.、-]?|[(（].*[)）]$/g, '')
  const full = `${bare}社区`
  if (known.has(full)) return { name: full, isGuessed: false }
  if (!/^\p{Script=Han}{2,6}$/u.test(bare) || genericSheet.test(bare)) return null
  return { name: full, isGuessed: true }
}
