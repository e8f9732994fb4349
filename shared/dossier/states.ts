/** 年度档案状态 (domain.md §7.1). 申请修改 is a confirmed dossier with an open request. */
export const dossierStates = {
  draft: '草稿',
  submitted: '已提交',
  reviewed: '社区已审',
  confirmed: '街道已确认',
  archived: '已归档',
  transferred: '已移交',
} as const
export type DossierState = keyof typeof dossierStates
export const dossierStateIds = Object.keys(dossierStates) as [DossierState, ...DossierState[]]

/** What moves a dossier from one state to another. */
export const dossierActs = {
  /** The community's signed paper is in: who signed, when. */
  submit: { label: '提交', from: ['draft'], to: 'submitted', power: 'dossiers.edit' },
  /** The community's opinion, recorded by the clerk from its signed paper. */
  communityReview: { label: '登记社区审核', from: ['submitted'], to: 'reviewed', power: 'dossiers.edit' },
  /** 街道纪工委 confirms and locks. */
  confirm: { label: '街道确认', from: ['reviewed'], to: 'confirmed', power: 'dossiers.confirm' },
  sendBack: { label: '退回', from: ['submitted', 'reviewed'], to: 'draft', power: 'dossiers.confirm' },
  /** Back to a draft so that something can be corrected; asked for, and approved by a second person. */
  unlock: { label: '申请修改', from: ['confirmed'], to: 'draft', power: 'dossiers.edit' },
  archive: { label: '归档', from: ['confirmed'], to: 'archived', power: 'dossiers.archive' },
  transfer: { label: '移交', from: ['archived'], to: 'transferred', power: 'dossiers.archive' },
} as const satisfies Record<string, DossierActDefinition>
export type DossierAct = keyof typeof dossierActs
export const dossierActIds = Object.keys(dossierActs) as [DossierAct, ...DossierAct[]]

interface DossierActDefinition {
  readonly label: string
  readonly from: readonly DossierState[]
  readonly to: DossierState
  readonly power: 'dossiers.edit' | 'dossiers.confirm' | 'dossiers.archive'
}

/** 未填, 无此情况, 有记录: a section that is blank is not one that was declared empty (domain.md, decision 4). */
export const sectionStates = { blank: '未填', none: '无此情况', records: '有' } as const
export type SectionState = keyof typeof sectionStates
