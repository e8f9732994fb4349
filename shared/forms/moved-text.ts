const words: Readonly<Record<string, string>> = {
  rows: '增加的行',
  formulas: '改了引用的公式',
  merges: '移动或重复的合并',
  'conditional-formats': '扩大的条件格式',
  validations: '扩大的下拉和校验',
  names: '移动的名称和打印区域',
  hyperlinks: '移动的超链接',
  'page-breaks': '移动的分页',
  filters: '扩大的筛选',
  tables: '扩大的表格区域',
  drawings: '移动的图片和图形',
  comments: '移动的批注',
  charts: '改了数据区域的图表',
  controls: '移动的控件',
  'calculation-chain': '由 Excel 重建的计算次序',
}

/** 花名册：增加的行 85 */
export function movedText({ what, where, count }: { what: string; where: string; count: number }): string {
  return `${where ? `${where}：` : ''}${words[what] ?? what} ${count}`
}
