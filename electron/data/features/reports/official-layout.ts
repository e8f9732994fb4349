import { writtenDay } from '../../documents/written-day.ts'
import type { ReportLayout } from '../../workbook/write/report-layout.ts'
import type { ReportQuestion } from './report-question.ts'

type Table = Pick<ReportLayout, 'headings' | 'rows'> &
  Partial<Pick<ReportLayout, 'total' | 'groups' | 'sources' | 'sealLabel' | 'frozenColumns' | 'unit'>> & {
    readonly sheetName: string
    /** 谈话台账; the street, or the one community, and the period stand before it. */
    readonly title: string
    readonly period?: string
    /** Without numbers; the last ones say until when it counts and what is masked. */
    readonly notes?: readonly string[]
    readonly orientation?: 'landscape' | 'portrait'
  }

/** A table as offices print it (domain.md §8.5): title, line of the unit, header, table, notes; A4. */
export function officialLayout(question: ReportQuestion, table: Table): ReportLayout {
  const { title, period = '', notes = [], orientation = 'landscape', ...whole } = table
  const { streetName, today } = question
  const only = onlyCommunity(question)
  return {
    frozenColumns: 3,
    ...whole,
    title: `${streetName.replace(/办事处$/, '')}${only}${period}${title}`,
    info: infoLine(question, only),
    notes: numbered([...notes, `统计截至${writtenDay(today)}。`, ...maskNote(question)]),
    page: {
      paper: 'A4',
      orientation,
      margins: { top: 1.5, bottom: 1.6, left: 1.2, right: 1.2 },
      footer: '第 {page} 页 共 {pages} 页',
    },
    fonts: {
      title: { name: '方正小标宋简体', size: 22 },
      header: { name: '黑体', size: 10 },
      body: { name: '宋体', size: 10 },
    },
    author: '清廉社区台账',
  }
}

function onlyCommunity({ chosen, communities }: ReportQuestion): string {
  return chosen.length === 1 ? (communities.find(({ id }) => id === chosen[0])?.name ?? '') : ''
}

function infoLine({ streetName, preparer, reviewer, contactPhone, reportedOn }: ReportQuestion, only: string) {
  return [
    `填报单位（盖章）：${only || streetName}`,
    `填报人：${preparer}`,
    `审核人：${reviewer}`,
    `联系电话：${contactPhone}`,
    `填报日期：${writtenDay(reportedOn)}`,
  ]
}

function maskNote({ definition, isMasked }: ReportQuestion): string[] {
  if (!definition.hasSensitive) return []
  return isMasked
    ? ['证件号码、联系电话、住址已按规定遮盖一部分。']
    : ['本表含个人敏感信息，请专人保管，用后按规定销毁，不得对外公开。']
}

function numbered(notes: readonly string[]): string[] {
  if (notes.length === 1) return notes.map((note) => `注：${note}`)
  return notes.map((note, at) => `${at === 0 ? '注：' : '　　'}${at + 1}. ${note}`)
}
