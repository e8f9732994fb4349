/** Names of official fonts, and what stands in for one a computer does not have (domain.md §8.5). */
export const fonts = {
  title: `'方正小标宋简体', FZXiaoBiaoSong-B05S, '方正小标宋_GBK', '华文中宋', STZhongsong, 'Noto Serif CJK SC', SimSun, serif`,
  body: `'仿宋_GB2312', FangSong_GB2312, FangSong, '仿宋', STFangsong, 'Noto Serif CJK SC', serif`,
  heading: `SimHei, '黑体', 'Noto Sans CJK SC', sans-serif`,
  second: `'楷体_GB2312', KaiTi_GB2312, KaiTi, '楷体', STKaiti, 'Noto Serif CJK SC', serif`,
}

/**
 * Official pages. `text` has the margins of a letter, `table` and `wide` narrower ones; a change of page kind begins
 * a new page, so as little as possible changes it.
 */
export const pageStyle = `
@page { size: A4; margin: 3.7cm 2.6cm 3.5cm 2.8cm; }
@page table { size: A4; margin: 2cm 1.8cm 2cm 2.2cm; }
@page wide { size: A4 landscape; margin: 2cm 1.8cm 1.8cm; }
* { box-sizing: border-box; }
html { font-family: ${fonts.body}; font-size: 10.5pt; line-height: 1.45; color: #000; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, p { margin: 0; font-weight: normal; }
a { color: inherit; text-decoration: none; }
.table { page: table; }
.wide { page: wide; }
.title { font: 22pt/1.5 ${fonts.title}; text-align: center; text-wrap: balance; margin-bottom: 14pt; }
h2 { font: 15pt/1.5 ${fonts.heading}; margin: 16pt 0 6pt; break-after: avoid; }
h3 { font: 13pt/1.5 ${fonts.second}; font-weight: bold; margin: 12pt 0 4pt; break-after: avoid; }
.note { font-size: 10pt; margin: 3pt 0 0; break-before: avoid; }
.right { text-align: right; }
/* A hair less than the page: what stands at its very edge is cut. */
table { border-collapse: collapse; width: calc(100% - 0.75pt); table-layout: fixed; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 0.5pt solid #000; padding: 3pt 4pt; vertical-align: middle; white-space: pre-wrap; text-align: left; }
th { font: 10pt/1.35 ${fonts.heading}; text-align: center; background: #f4f4f4; }
td.center { text-align: center; }
td.whole { white-space: nowrap; }
td.right { text-align: right; }
td.closing { border: none; padding: 0; white-space: normal; }
td.state { text-align: center; padding: 6pt; }
.card { margin-top: 6pt; break-inside: avoid; }
.card.long { break-inside: auto; }
.card th, .facts th { text-align: justify; text-align-last: center; }
.cover { break-after: page; text-align: center; height: 22cm; display: flex; flex-direction: column; }
.cover h1 { font: 42pt/1.4 ${fonts.title}; letter-spacing: 0.35em; margin: 1.8cm -0.35em 0 0; }
.cover .year { font: 22pt/1.4 ${fonts.title}; margin-top: 0.6cm; }
.cover dl { display: grid; grid-template-columns: 5em 1fr; margin: 1.6cm auto 0; width: 12.4cm; font-size: 16pt; }
.cover dt { text-align: justify; text-align-last: justify; padding: 7pt 0; }
.cover dd { margin: 0 0 0 1em; border-bottom: 0.5pt solid #000; padding: 7pt 4pt; text-align: center; }
.cover footer { margin-top: auto; padding-top: 1cm; font-size: 16pt; line-height: 1.8; }
.contents { break-after: page; }
.contents a { display: flex; align-items: baseline; font-size: 12pt; line-height: 1.75; break-inside: avoid; }
.contents a.group { font-family: ${fonts.heading}; margin-top: 4pt; }
.contents a.entry { padding-left: 1.6em; }
.contents b { font-weight: normal; max-width: 82%; }
.contents u { flex: 1; margin: 0 4pt; border-bottom: 1.2pt dotted #000; text-decoration: none; min-width: 1em; }
.contents em { font-style: normal; margin-left: 0.8em; font-size: 10.5pt; }
.contents i { font-style: normal; min-width: 1.6em; text-align: right; }
.together { break-inside: avoid; }
.letter { font-size: 16pt; line-height: 28pt; text-align: justify; }
.letter p { text-indent: 2em; white-space: pre-wrap; orphans: 2; widows: 2; }
.letter p.flush { text-indent: 0; }
.signatures { display: grid; grid-template-columns: 1fr 1fr; gap: 30pt 1cm; margin-top: 28pt; break-inside: avoid; }
.signatures .sign { display: flex; align-items: baseline; white-space: nowrap; }
.sign u { flex: 1; min-height: 1.4em; border-bottom: 0.5pt solid #000; padding: 0 4pt; text-align: center; text-decoration: none;
  white-space: normal; }
.box { min-height: 3.6cm; display: flex; flex-direction: column; }
.box p:last-child { margin-top: auto; text-align: right; }
.watermark { position: fixed; left: 0; top: 0; width: 26cm; height: 26cm; overflow: hidden; z-index: 9; display: grid;
  grid-template-columns: repeat(3, 1fr); grid-auto-rows: 5.2cm; align-items: center; justify-items: center; }
.watermark span { transform: rotate(-24deg); color: rgb(0 0 0 / 9%); font: 13pt/1.6 ${fonts.heading}; text-align: center; }
`
