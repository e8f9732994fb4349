import { dossierStates, sectionStates } from '@shared/dossier/states.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { DossierFacts, SectionFacts } from '../../documents/dossier-facts.ts'
import { alignOf, shownValue } from '../../documents/shown-value.ts'
import { writtenDay } from '../../documents/written-day.ts'
import type { ReportColumn, ReportHeading, ReportLayout, ReportValue } from '../../workbook/write/report-layout.ts'

/** A sheet for each section that holds records of its own; what stands in the person's record is in the people ledger. */
export function dossierLayouts(facts: DossierFacts, today: string): ReportLayout[] {
  return facts.sections
    .filter(({ definition }) => definition.fields.length > 0)
    .map((section) => sectionLayout(facts, section, today))
}

function sectionLayout({ head, person, streetName }: DossierFacts, section: SectionFacts, today: string): ReportLayout {
  const { definition, records, state, isToConfirm } = section
  const { fields } = definition
  return {
    sheetName: `${definition.number} ${definition.label}`.trim(),
    title: definition.label,
    info: [
      `姓名：${person.name}`,
      `档案编号：${head.number}`,
      `社区：${head.communityName ?? ''}`,
      `年度：${head.year}`,
      `档案状态：${dossierStates[head.state]}`,
    ],
    headings: [{ label: '序号', width: 6, align: 'center' }, ...headings(fields)],
    rows:
      records.length === 0
        ? [[null, sectionStates[state], ...fields.slice(1).map(() => null)]]
        : records.map(({ values }, at) => [at + 1, ...fields.map((field) => cellOf(field, values[field.id]))]),
    notes: [
      `注：1. ${streetName}${writtenDay(today)}导出，敏感项目已遮盖。`,
      ...(isToConfirm ? ['　　2. 本表内容从上年结转，待确认。'] : []),
    ],
    page: {
      paper: 'A4',
      orientation: fields.length > 8 ? 'landscape' : 'portrait',
      margins: { top: 1.8, bottom: 1.6, left: 1.5, right: 1.5 },
      footer: '第 {page} 页 共 {pages} 页',
    },
    fonts: {
      title: { name: '方正小标宋简体', size: 18 },
      header: { name: '黑体', size: 10 },
      body: { name: '宋体', size: 10 },
    },
    frozenColumns: 2,
    author: '清廉社区台账',
  }
}

function headings(fields: readonly FieldDefinition[]): ReportHeading[] {
  return fields.map(({ label, width, type, codes }): ReportColumn => {
    const choices = type === 'boolean' ? ['是', '否'] : codes?.codes.map((code) => code.label)
    return { label, width, align: alignOf(type), lines: 3, ...(choices && { choices }) }
  })
}

/** Figures stay figures, so that a clerk can add them up; all else is text, whatever it looks like. */
function cellOf(field: FieldDefinition, value: Parameters<typeof shownValue>[0]): ReportValue {
  return typeof value === 'number' ? value : shownValue(value, field) || null
}
