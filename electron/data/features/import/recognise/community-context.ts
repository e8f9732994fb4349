import { compactText } from '@shared/values/text.ts'

// Words that stand before 社区 without naming one.
const notNames =
  /^(专职|全体?|各|本|清廉|所属|城市|智慧|下辖|优秀|和谐|示范|平安|文明|绿色|美丽|该|每个|辖区|村|镇|乡|街道|我|现任|新任|全街道|农村|城乡|基层|年度|年|居民|党建|在职|老旧|未来|先进|星级|部分|有关|\d+)$/

// 盐塘镇社区干部花名册 speaks of the communities of a town. 古镇 and 水乡 are names.
const town = /^.{2,}(?:镇|乡|街道)$/

/** The community a text names: 2026年示范街道东湖社区培训登记表 → 东湖社区; null when it names none. */
export function findCommunity(text: string): string | null {
  const plain = compactText(text).replace(/[“”"《》()（）[\]]/g, ' ')
  for (const match of plain.matchAll(/([\p{Script=Han}A-Za-z\d·]+?)(社区|居委会|居民委员会)/gu)) {
    const name = match[1]!
      .replace(/^.*(街道办事处|街道|年度|年|自治区|关于)/, '')
      // 南市口 is a name: a town before 市 has two signs or more.
      .replace(/^(?:.{2,5}?省)?(?:.{2,6}?市)?(?:.{2,4}?县)?(?:.{2,4}?镇)?(?=.)/, '')
      .replace(/^(?:[^区]{2,4}区)(?=.{2,})/, '')
    if (name.length >= 1 && name.length <= 10 && !notNames.test(name) && !town.test(name)) return `${name}社区`
  }
  return villageOf(plain)
}

// A village only where the text is its name and nothing else: 村 begins too many words.
function villageOf(plain: string): string | null {
  const found =
    /^(?:[一二三四五六七八九十\d]+[、.．])?(?:\p{Script=Han}*(?:镇|乡|街道))?(\p{Script=Han}{1,5}村)(?:村?民?委员会|村委会|委会)?[:：]?$/u.exec(
      plain.replaceAll(' ', ''),
    )
  return found && !notVillages.test(found[1]!) ? found[1]! : null
}

const notVillages = /^(?:[各本全每该农乡]|行政|自然|中心|下辖|所有|全体|城中|新农|重点|示范|先进|试点).*村$|级村$/

const genericSheet =
  /^(sheet|表|工作表)\s*\d*$|汇总|合计|总表|台账|花名册|名册|名单|目录|登记|统计|信息|模板|说明|填表|示例|明细|培训|谈话|公开|决策|三重一大|礼品|会议|议事|干部|社工|党员|通讯|换届|党务|居务|村务|三务|财务|政务|廉政|廉洁|记录|情况|采集|领导|班子|个人|礼金|学习|约谈|资金|审批|附件|附表|事项|重要|工程|责任|巡查|拒|监督|制度|计划|总结|考核|评议|清单|[表册簿录]$|首页|封面|议决|决议|研究|上会|处理|填写|两|名录|配备|汇编|基础|板块|级$|墙|线[上下]|参训|参学|谈心|提醒|收礼|涉礼|指引|进度|督办|底册|档案|一览|副本|备份|数据|^\d+$|月|季度|年/i

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
