import type { Hit } from './hit.ts'

const chinese = '[一二三四五六七八九十百零〇两]{1,6}'
const number = `(?:\\d{1,5}|${chinese}|[A-Za-z]\\d?)`
const join = '[\\s,，、\\-]{0,2}'
/** A building, as people write it. */
const building = `${number}\\s*(?:号楼|幢|栋|座|弄|号院|#楼|#)`
const house = `${number}\\s*号`
const entrance = `${number}\\s*(?:单元|门|梯)`
const room = `(?:${number}\\s*(?:室|房)|\\d{3,4}(?![\\d年月日元%.人户个万平㎡米份家次件台会]))`
const place = '(?<=[路街巷弄道村里区园苑坊庭城府邸湾寓墅厦])'
const rooms: readonly RegExp[] = [
  // 3幢2单元501室, 88弄12号302, 三号楼二单元五零一室
  `(?:${place}\\s*(?:${house}|${building})${join})?${building}${join}(?:${house}${join})?(?:${entrance}${join})?${room}`,
  // 望江路12号302室; with 号 alone a road or a place has to stand before it.
  `${place}\\s*${house}${join}(?:${building}${join})?(?:${entrance}${join})?${room}`,
  `(?:${house}${join})?(?:${building}${join})?${entrance}${join}${room}`,
  // 12-3-501
  `(?:${place}\\s*|(?<![\\d\\-]))[A-Za-z]?\\d{1,3}\\s*-\\s*\\d{1,2}\\s*-\\s*\\d{3,4}\\s*室?(?![\\d\\-])`,
  `${place}\\s*[A-Za-z]?\\d{1,3}\\s*-\\s*\\d{3,4}(?:\\s*室)?(?![\\d\\-年])`,
  `${number}\\s*(?:幢|栋|号楼|单元|座)${join}${number}\\s*(?:层|楼)${join}${number}\\s*(?:室|房)?`,
].map((text) => new RegExp(text, 'g'))

const homeWords = /(家住|住址|地址|住在|现住|居住|户籍|住所|住于|暂住|家庭住|租住)[^，,。；\n]{0,30}$/
/** Where somebody lives, the number of the house alone is enough. */
const houses = new RegExp(
  `(?:${building}|${house}|${number}\\s*(?:单元|室|组|队))(?:${join}(?:${building}|${house}|${entrance}|${room}))*`,
  'g',
)

/** What of an address goes beyond the compound, the road or the village; that stays. */
export function addressHits(plain: string, heading: string): Hit[] {
  const hits: Hit[] = []
  const add = (start: number, end: number, why: string) => {
    if (end > start && hits.every((hit) => end <= hit.start || start >= hit.end))
      hits.push({ kind: 'address', start, end, masked: '****', why })
  }
  for (const pattern of rooms)
    for (const found of plain.matchAll(pattern)) {
      const [start, end] = [found.index + lead(found[0]), found.index + found[0].trimEnd().length]
      if (!isDate(plain, start, end)) add(start, end, '住址写到了楼栋、单元或房间，只保留到小区。')
    }
  for (const found of plain.matchAll(houses)) {
    const start = found.index + lead(found[0])
    const before = `${heading}：${plain.slice(Math.max(0, start - 36), start)}`
    const isOfficial = /[〔[(（]\d{4}[〕\])）]第?$|第$|月$/.test(before)
    if (homeWords.test(before) && !isOfficial)
      add(start, found.index + found[0].trimEnd().length, '写在住址后面或该栏里，只保留到小区。')
  }
  return hits
}

const lead = (text: string) => text.length - text.trimStart().length

/** 2026-03-05, 3月5号; two digits of a year may begin a match. */
function isDate(plain: string, start: number, end: number): boolean {
  return (
    /\d{2,4}-\d{1,2}-\d{1,2}$/.test(plain.slice(Math.max(0, start - 4), end)) &&
    !/-\d{3,4}\s*室?$/.test(plain.slice(start, end))
  )
}
