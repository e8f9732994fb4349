import { timeRulesWords } from '@shared/disclosure/time-rule-words.ts'
import type { ReportColumn } from '../../workbook/write/report-layout.ts'
import { lineSources } from '../../workbook/write/report-rows.ts'
import { catalogueInForce } from '../catalogues/catalogue-store.ts'
import { listItems, type StoredItem } from '../catalogues/item-store.ts'
import { officialLayout } from './official-layout.ts'
import type { ReportMaker } from './report-question.ts'

const text = (label: string, width: number, lines: number): ReportColumn => ({ label, width, align: 'left', lines })
const short = (label: string, width: number, lines = 2): ReportColumn => ({ label, width, align: 'center', lines })

/** 公开目录 that is in force; nothing where none is. */
export const catalogueReport: ReportMaker = (question) => {
  const { db } = question
  const inForce = catalogueInForce(db)
  const items = inForce ? listItems(db, inForce.id) : []
  const layout = officialLayout(question, {
    sheetName: '公开目录',
    title: '公开目录',
    headings: [
      { label: '序号', width: 6, align: 'center' },
      short('类别', 6),
      text('一级事项', 12, 2),
      text('二级事项', 16, 3),
      text('公开内容', 26, 4),
      text('公开依据', 18, 4),
      text('公开时限', 16, 3),
      short('公开主体', 10),
      short('责任人', 8),
      text('公开渠道', 14, 3),
      short('公开对象', 8),
      short('公开方式', 8),
      short('公开\n阶段', 6),
      short('保管\n期限', 6),
    ],
    rows: items.map((item, at) => [at + 1, ...cells(item)]),
    notes: inForce ? [`目录名称：${inForce.name}（第${inForce.version}版），共 ${items.length} 项。`] : [],
    sources: lineSources(items, ({ id }) => `item:${id}`),
  })
  return { layouts: [layout], people: 0, communities: 0 }
}

function cells(item: StoredItem) {
  return [
    item.category,
    item.level1,
    item.level2,
    item.content,
    item.basisText,
    item.timeText || (item.timeRules ? timeRulesWords(item.timeRules) : null),
    item.publisher,
    item.responsible,
    item.channels.join('、') || null,
    item.audience,
    item.mode,
    item.stage,
    item.retention,
  ]
}
