/** One style for a phone, a touch screen and paper; nothing is fetched, so only fonts that computers have. */
export const siteStyle = `
:root { color-scheme: light; --ink: #1f2933; --muted: #5b6673; --line: #dfe3e8; --accent: #0f6b6b; }
* { box-sizing: border-box; }
html { font: 17px/1.75 'Microsoft YaHei UI', 'Microsoft YaHei', 'PingFang SC', 'Noto Sans CJK SC', sans-serif; color: var(--ink);
  background: #f6f7f9; -webkit-text-size-adjust: 100%; }
body { margin: 0; overflow-wrap: anywhere; }
h1, h2, h3, p, ul, dl, dd { margin: 0; padding: 0; }
a { color: var(--accent); }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
header { background: var(--accent); color: #fff; }
header a { color: #fff; }
header > div, main, footer { max-width: 960px; margin: 0 auto; padding: 16px 20px; }
header h1 { font-size: 1.45rem; line-height: 1.4; }
header p { font-size: .9rem; opacity: .9; }
nav { display: flex; flex-wrap: wrap; gap: 8px; margin: 4px 0 16px; }
nav a { min-height: 44px; padding: 7px 18px; border: 1px solid var(--accent); border-radius: 22px; background: #fff; text-decoration: none; }
section { margin-bottom: 20px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
section h2 { padding: 10px 16px; border-bottom: 1px solid var(--line); font-size: 1.1rem; }
section h2 small { color: var(--muted); font-weight: normal; font-size: .85rem; }
.list { list-style: none; }
.list li + li { border-top: 1px solid var(--line); }
.list a { display: flex; gap: 4px 16px; justify-content: space-between; min-height: 48px; padding: 10px 16px; color: inherit; text-decoration: none; }
.list a:hover { background: #e7f2f1; }
.list b { font-weight: 500; }
.list small { display: block; color: var(--muted); }
.list time { flex: none; color: var(--muted); font-variant-numeric: tabular-nums; white-space: nowrap; }
article { padding: 20px; background: #fff; border: 1px solid var(--line); border-radius: 6px; }
article h1 { font-size: 1.4rem; line-height: 1.5; text-align: center; text-wrap: balance; }
.facts { display: flex; flex-wrap: wrap; justify-content: center; gap: 2px 20px; margin: 8px 0 16px; padding-bottom: 12px;
  border-bottom: 1px solid var(--line); color: var(--muted); font-size: .9rem; }
.changed { margin-bottom: 12px; padding: 8px 12px; border: 1px solid #e7cd9a; border-radius: 6px; background: #fff8e8; }
.content > p { text-indent: 2em; white-space: pre-wrap; }
.board { margin: 16px 0; }
.board h3 { margin-bottom: 6px; font-size: 1rem; text-align: center; }
.board > div { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .92rem; }
th, td { padding: 6px 10px; border: 1px solid #c9d0d7; text-align: left; vertical-align: top; white-space: pre-wrap; min-width: 3.2em; overflow-wrap: break-word; }
td.whole { white-space: nowrap; }
th { background: #f2f4f6; text-align: center; }
th.order, td.order { width: 3.2em; text-align: center; }
td.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.check { margin-top: 20px; padding-top: 12px; border-top: 1px solid var(--line); color: var(--muted); font-size: .85rem; }
.empty { padding: 32px 16px; text-align: center; color: var(--muted); }
footer { color: var(--muted); font-size: .85rem; }
@media (max-width: 560px) {
  html { font-size: 16px; }
  header > div, main, footer { padding: 12px; }
  article { padding: 16px 14px; }
  .list a { flex-direction: column; }
}
@media print {
  html { background: #fff; font-size: 12pt; }
  header, nav { display: none; }
  article, section { border: 0; }
  thead { display: table-header-group; }
}
`
