import type { AppContract } from '@shared/app-contract.ts'
import type { CatalogueId, DisclosureId, ItemId } from '@shared/disclosure/model.ts'
import type { DossierId, RecordId } from '@shared/dossier/model.ts'
import type { CommunityId, PersonId } from '@shared/people/model.ts'
import type { InputOf } from '@shared/rpc/contract.ts'
import { aDecision, aMeeting, aProgress } from './a-decision.ts'

/** What a sample concerns: one community, somebody of it, and an act that changed it. */
export interface Place {
  readonly communityId: CommunityId
  readonly personId: PersonId
  readonly seq: number
  readonly dossierId: DossierId
  readonly decisionId: string
  readonly disclosureId: DisclosureId
}

type Samples = {
  readonly [F in keyof AppContract]: {
    readonly [M in keyof AppContract[F]]: (place: Place) => InputOf<AppContract[F][M]>
  }
}

const nothing = () => ({})
const word = 'sqlj2026-bjxc'
const byTitle = { column: 'title', descending: false } as const
const page = { offset: 0, limit: 10 }
const everyone = { text: '', communityId: null, organisation: null, post: null, status: null }
const everyAct = { text: '', accountId: null, act: null, from: null, to: null }
const held = { displayName: '王敏', roles: ['reader' as const], communityIds: null, personId: null }
const copy = { id: '20260101-080000-timed', place: 'main' as const }
const street = { name: '示范街道办事处', regionCode: '330299' }
const draft = { draftId: 'draft' }
const account = () => ({ id: 'account' })
const ticket = () => ({ ticket: 'ticket' })
const blankForm = { lists: [], cells: [], period: null }
const quarter = { from: '2026-07-01', to: '2026-09-30' }
const report = ({ communityId }: Place) => ({
  report: 'roster',
  communityIds: [communityId],
  period: { year: 2026, part: 'year' as const },
  columns: [],
  preparer: '',
  reviewer: '',
  contactPhone: '',
  reportedOn: '2026-11-21',
})
const collecting = ({ communityId }: Place) => ({
  ledger: 'roster' as const,
  title: '花名册更新',
  dueOn: null,
  communityIds: [communityId],
  ticket: 'ticket',
})
const community = {
  name: '北辰社区',
  partyOrganisationType: null,
  households: null,
  population: null,
  gridCount: null,
  termNumber: null,
  termStart: null,
  termEnd: null,
  seatsApproved: null,
  reserveCount: null,
  remark: null,
}

const year = 2026
const dossiers = { text: '', communityId: null, state: null, onlyFindings: false }
const dossier = ({ dossierId }: Place) => ({ id: dossierId })
const inDossier = ({ dossierId }: Place) => ({ dossierId })
const section = ({ dossierId }: Place) => ({ id: dossierId, section: 'gifts' })
const note = { opinion: '', signedBy: '', signedOn: null }
const step = ({ dossierId }: Place) => ({ id: dossierId, note })
const recordId = 'record' as RecordId
const person = ({ personId }: Place) => ({ personId })
const decision = ({ decisionId }: Place) => ({ id: decisionId })
const opinion = ({ personId }: Place) => ({ id: 'opinion', personId })
const sentence = { text: '未发现廉洁问题。', places: [], isOwn: true }

const disclosure = ({ disclosureId }: Place) => ({ id: disclosureId })
const catalogueId = 'catalogue' as CatalogueId
const itemId = 'item' as ItemId
const span = { from: '2026-01-01', to: '2026-03-31' }
const filter = { communityId: null, category: null, light: null, itemKey: null, text: '' }
const board = { ...span, today: '2026-11-22', filter }
const publishing = { on: '2026-03-05', channels: ['居务公开栏'] }
const itemValues = {
  category: '居务' as const,
  level1: '居务公开',
  level2: null,
  content: null,
  basisText: null,
  basisIds: [],
  timeText: '每季度公布一次',
  publisher: null,
  responsible: null,
  channels: [],
  audience: null,
  mode: null,
  level: null,
  procedure: null,
  stage: null,
  minDisplayDays: null,
  isMajor: false,
  hasPersonalData: false,
  retention: '30年' as const,
}
const decisionValues = aDecision()
const meetingValues = aMeeting('branch', '2026-03-02')
const progressValues = aProgress('合同', '2026-04-01')

/** For every method of the contract the smallest input that its schema accepts. */
export const sampleInputs: Samples = {
  security: {
    status: nothing,
    beginFirstRun: () => ({ street, loginName: 'wangmin', displayName: '王敏', password: word }),
    finishFirstRun: () => ({ recoveryCode: '' }),
    signIn: () => ({ loginName: 'wangmin', password: word }),
    recover: () => ({ loginName: 'wangmin', recoveryCode: '', password: word }),
    confirmRecoveryCode: () => ({ recoveryCode: '' }),
    changePassword: () => ({ oldPassword: word, newPassword: word }),
    lock: nothing,
    unlock: () => ({ password: word }),
    signOut: nothing,
  },
  settings: {
    get: nothing,
    about: nothing,
    save: nothing,
    saveStreet: () => street,
  },
  history: {
    ofRecord: ({ personId }) => ({ table: 'person', id: personId }),
    undo: ({ seq }) => ({ seq }),
  },
  accounts: {
    list: nothing,
    create: () => ({ loginName: 'wangmin', password: word, ...held }),
    update: () => ({ id: 'account', revision: 1, ...held }),
    disable: account,
    reset: () => ({ id: 'account', password: word }),
    signIns: nothing,
  },
  requests: {
    list: nothing,
    make: ({ personId }) => ({ method: 'people.remove', input: { id: personId } }),
    withdraw: () => ({ id: 'request' }),
    decide: () => ({ id: 'request', isApproved: true, note: '' }),
  },
  audit: {
    search: () => ({ filter: everyAct, ...page }),
    facets: nothing,
    changes: ({ seq }) => ({ seq, ...page }),
    verify: nothing,
    export: () => ({ ticket: 'ticket', filter: everyAct }),
  },
  backup: {
    status: nothing,
    list: nothing,
    counts: nothing,
    run: nothing,
    setSecondFolder: () => ({ ticket: null }),
    openPreview: () => copy,
    closePreview: nothing,
    restore: () => copy,
    offered: nothing,
    replaceDamaged: () => copy,
    look: ticket,
    restoreHere: ticket,
  },
  people: {
    communities: nothing,
    saveCommunity: ({ communityId }) => ({ id: communityId, revision: 1, values: community }),
    removeCommunity: ({ communityId }) => ({ id: communityId }),
    list: () => ({ filter: everyone, sort: { column: 'name', descending: false }, ...page }),
    summary: () => ({ filter: everyone }),
    posts: nothing,
    jump: () => ({ filter: everyone, initials: 'w' }),
    get: ({ personId }) => ({ id: personId }),
    background: ({ personId }) => ({ id: personId }),
    create: ({ communityId }) => ({ name: '王敏', communityId }),
    save: ({ personId }) => ({ id: personId, revision: 1, changes: {} }),
    remove: ({ personId }) => ({ id: personId }),
    reveal: ({ personId }) => ({ id: personId, field: 'phone' }),
  },
  collections: {
    list: nothing,
    get: () => ({ id: 'collection', today: '2026-11-22' }),
    send: collecting,
    sendUnmasked: collecting,
    reminders: () => ({ id: 'collection', today: '2026-11-22' }),
  },
  import: {
    read: ticket,
    resume: nothing,
    drafts: nothing,
    draft: () => draft,
    unlock: () => ({ ...draft, password: 'password' }),
    drop: () => draft,
    classify: () => ({ ...draft, table: 0, ledger: 'roster' }),
    assign: () => ({ ...draft, table: 0, column: 'A', field: null }),
    sheet: () => ({ ...draft, table: 0, limit: 1 }),
    doubts: () => ({ ...draft, onlyOpen: true, ...page }),
    correct: () => ({
      ...draft,
      table: 0,
      index: 0,
      field: 'name',
      decision: { kind: 'accept' },
      allEqual: false,
    }),
    correctMany: () => ({ ...draft, cells: [{ table: 0, index: 0, field: 'name', text: '张伟' }] }),
    undoCorrection: () => draft,
    compare: () => ({ draftIds: ['draft'] }),
    decide: () => ({ planId: 'plan', decisions: {} }),
    report: () => ({ planId: 'plan' }),
    planRows: () => ({ planId: 'plan', kind: null, text: '', ...page }),
    apply: () => ({ planId: 'plan', decisions: {} }),
    batches: nothing,
    undoPreview: () => ({ batchId: 'batch' }),
    undo: () => ({ batchId: 'batch', edited: 'keep' }),
    errorWorkbook: () => ({ draftIds: ['draft'], ticket: 'ticket' }),
    markedWorkbook: () => ({ ...draft, ticket: 'ticket' }),
    recordSources: (place) => ({ ...inDossier(place), recordId: 'record' }),
    decisionSources: decision,
    disclosureSources: disclosure,
  },
  forms: {
    recognise: () => ({ form: { ticket: 'ticket' } }),
    preview: () => ({ form: { ticket: 'ticket' }, proposal: blankForm, period: quarter }),
    fill: () => ({
      form: { ticket: 'ticket' },
      proposal: blankForm,
      period: quarter,
      target: 'ticket',
      remembers: false,
    }),
    fillUnmasked: () => ({ formId: 'form', proposal: blankForm, period: quarter, ticket: 'ticket' }),
    remember: () => ({ form: { ticket: 'ticket' }, proposal: blankForm }),
    remembered: nothing,
    forget: () => ({ id: 'form' }),
  },
  export: {
    preview: report,
    figure: (place) => ({ ...report(place), figure: { sheet: 0, row: 0, column: 0 } }),
    save: (place) => ({ ...report(place), ticket: 'ticket' }),
    saveUnmasked: (place) => ({ ...report(place), ticket: 'ticket' }),
    pages: report,
    readReturned: () => ({ ticket: 'ticket' }),
    returnedFigure: () => ({ ticket: 'ticket', sheet: '花名册', cell: 'A5' }),
  },
  sections: {
    current: nothing,
    settings: nothing,
    save: () => ({ on: ['gifts'], ownFields: [] }),
  },
  dossiers: {
    list: () => ({ year, filter: dossiers, sort: { column: 'name', descending: false }, ...page }),
    people: () => ({ year, filter: dossiers }),
    summary: () => ({ year, filter: dossiers }),
    get: dossier,
    find: (place) => ({ ...person(place), year }),
    records: section,
    saveRecords: (place) => ({ ...section(place), drafts: [], removed: [] }),
    declareNone: (place) => ({ ...section(place), isNone: true }),
    confirmSections: (place) => ({ ...dossier(place), sections: ['gifts'] }),
    saveStorage: (place) => ({ ...dossier(place), revision: 1, box: null, cabinet: null, pages: null }),
    reveal: (place) => ({ ...dossier(place), recordId, field: 'giver' }),
    submit: step,
    communityReview: step,
    confirm: step,
    sendBack: step,
    unlock: dossier,
    archive: step,
    transfer: step,
    remove: dossier,
    planBatch: ({ personId }) => ({ act: 'create', year, personIds: [personId] }),
    runBatch: ({ personId }) => ({ act: 'create', year, personIds: [personId], note }),
    history: (place) => ({ ...dossier(place), onlyAfterUnlock: false }),
    asOf: (place) => ({ ...dossier(place), on: '2026-03-31' }),
    years: nothing,
  },
  attachments: {
    list: inDossier,
    add: (place) => ({ ...inDossier(place), section: 'gifts', recordId: null, tickets: ['ticket'] }),
    remove: (place) => ({ ...inDossier(place), ids: ['file'] }),
    open: (place) => ({ ...inDossier(place), id: 'file' }),
    saveCopy: (place) => ({ ...inDossier(place), id: 'file', ticket: 'ticket' }),
    check: nothing,
  },
  findings: {
    due: () => ({ today: '2026-11-22' }),
    list: () => ({ today: '2026-11-22', rule: null, due: null, ...page }),
    ofPerson: ({ personId }) => ({ id: personId }),
    rules: nothing,
    saveParameter: () => ({ key: 'train_days_head', value: 7, source: '示范文件', validFrom: '2026-01-01' }),
    contradictions: nothing,
  },
  search: { records: () => ({ text: '月饼', limit: 10 }) },
  opinions: {
    list: person,
    draft: (place) => ({ ...person(place), fromYear: 2024, toYear: year }),
    save: (place) => ({ ...opinion(place), id: null, revision: 0, purpose: '换届提名', sentences: [sentence] }),
    sign: () => ({ id: 'opinion', revision: 1 }),
    remove: opinion,
    document: opinion,
  },
  consultations: {
    list: () => ({ dossierId: null }),
    find: () => ({ text: '王', year }),
    open: (place) => ({ ...inDossier(place), hours: 2, reader: null, readerUnit: null }),
    close: () => ({ id: 'consultation' }),
    view: () => ({ id: 'consultation' }),
    booklet: () => ({ id: 'consultation' }),
  },
  documents: {
    booklet: (place) => ({ ...dossier(place), sections: null }),
    dossierWorkbook: (place) => ({ ...dossier(place), ticket: 'ticket' }),
    communitySummary: ({ communityId }) => ({ communityId, year }),
    transferList: ({ dossierId }) => ({ ids: [dossierId], receiver: '区档案馆' }),
    appraisalList: () => ({ year }),
  },
  catalogues: {
    list: nothing,
    items: () => ({ catalogueId }),
    makeStarter: nothing,
    makeVersion: () => ({ from: catalogueId }),
    importFile: () => ({ ticket: 'ticket', name: '居务公开目录', into: null }),
    saveItem: () => ({ id: null, catalogueId, revision: 0, values: itemValues }),
    removeItem: () => ({ id: itemId }),
    parseTime: () => ({ text: '每季度' }),
    answerTime: () => ({
      ids: [itemId],
      rules: { rules: [{ kind: 'PERIOD', unit: 'quarter' }], minDisplayDays: null },
    }),
    putInForce: () => ({ catalogueId, validFrom: '2026-01-01' }),
    compare: () => ({ from: catalogueId, to: catalogueId }),
    adopt: ({ communityId }) => ({
      communityIds: [communityId],
      itemIds: [itemId],
      isAdopted: true,
      from: '2026-01-01',
    }),
    setFlags: ({ communityId }) => ({ communityId, isFinanceBusy: true }),
    busyCommunities: nothing,
    bases: nothing,
    saveBasis: () => ({
      id: null,
      title: '示范文件',
      issuer: null,
      validFrom: null,
      supersededOn: null,
      supersededBy: null,
      region: null,
    }),
  },
  calendar: {
    year: () => ({ year }),
    saveDay: () => ({ day: '2026-03-05', isWorkday: false, name: '街道活动' }),
  },
  disclosures: {
    duties: () => ({ ...board, sort: { column: 'dueOn', descending: false }, ...page }),
    matrix: () => board,
    month: () => ({ month: '2026-03', today: '2026-11-22', filter }),
    addEvent: ({ communityId }) => ({ communityId, itemId, occurredOn: '2026-03-05', note: '换届' }),
    get: disclosure,
    begin: ({ communityId }) => ({ communityId, itemId, period: '2026Q1', title: '' }),
    save: (place) => ({
      ...disclosure(place),
      revision: 1,
      title: '财务收支',
      body: { paragraphs: [], tables: [] },
      publisher: null,
    }),
    check: () => ({ body: { paragraphs: [], tables: [] } }),
    maskAll: (place) => ({ ...disclosure(place), revision: 1 }),
    step: (place) => ({ ...disclosure(place), act: 'submit', on: '2026-03-05', note }),
    publish: (place) => ({ ...disclosure(place), ...publishing, note }),
    publishUnmasked: (place) => ({ ...disclosure(place), ...publishing, note }),
    addEvidence: (place) => ({
      ...disclosure(place),
      kind: 'photo',
      channel: '居务公开栏',
      takenOn: '2026-03-05',
      tickets: ['ticket'],
      link: null,
      note: null,
    }),
    removeEvidence: (place) => ({ ...disclosure(place), evidenceId: 'evidence' }),
    openEvidence: (place) => ({ ...disclosure(place), evidenceId: 'evidence' }),
    addObjection: (place) => ({
      ...disclosure(place),
      raisedOn: '2026-03-06',
      raisedBy: '居民',
      content: '金额不清楚',
    }),
    answerObjection: (place) => ({
      ...disclosure(place),
      objectionId: 'objection',
      repliedOn: '2026-03-07',
      reply: '已核对',
      leadsToCorrection: false,
    }),
    correct: disclosure,
    version: (place) => ({ ...disclosure(place), version: 1 }),
    list: () => ({ communityId: null, ...span }),
    notice: ({ disclosureId }) => ({ ids: [disclosureId], paper: 'A4' }),
    exportSite: ({ communityId }) => ({ communityIds: [communityId], ticket: 'ticket' }),
    verify: () => ({ code: 'CLCL1' }),
    figures: () => ({ year, today: '2026-11-22' }),
  },
  decisions: {
    list: () => ({ year, communityId: null, category: null, text: '', onlyMissing: false, sort: byTitle, ...page }),
    get: decision,
    create: ({ communityId }) => ({ communityId, year, values: decisionValues }),
    save: (place) => ({ ...decision(place), revision: 1, values: decisionValues }),
    saveMeeting: (place) => ({ ...decision(place), meetingId: null, values: meetingValues }),
    removeMeeting: (place) => ({ ...decision(place), meetingId: 'meeting' }),
    saveProgress: (place) => ({ ...decision(place), progressId: null, values: progressValues }),
    removeProgress: (place) => ({ ...decision(place), progressId: 'progress' }),
    addFiles: (place) => ({ ...decision(place), kind: '会议纪要', tickets: ['ticket'] }),
    removeFile: (place) => ({ ...decision(place), fileId: 'file' }),
    openFile: (place) => ({ ...decision(place), fileId: 'file' }),
    remove: decision,
    tiers: nothing,
    registrationWorkbook: (place) => ({ ...decision(place), ticket: 'ticket' }),
    ledgerWorkbook: ({ communityId }) => ({ year, communityIds: [communityId], ticket: 'ticket' }),
  },
  drafts: {
    save: () => ({ place: 'dossier:1/gifts', text: '{}' }),
    load: () => ({ place: 'dossier:1/gifts' }),
    clear: () => ({ place: 'dossier:1/gifts' }),
  },
  demo: { switchAccount: () => ({ loginName: 'demo' }) },
}
