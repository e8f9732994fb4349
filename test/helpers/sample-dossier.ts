import type { DossierFacts, SectionFacts } from '../../electron/data/documents/dossier-facts.ts'
import type { DossierId } from '@shared/dossier/model.ts'
import type { ActiveSection, RecordValue, RecordValues } from '@shared/dossier/sections/definition.ts'
import { builtInSections } from '@shared/dossier/sections/index.ts'
import type { FieldDefinition } from '@shared/ledgers/definition.ts'
import type { AppointmentId, CommunityId, PersonId } from '@shared/people/model.ts'

export const longName = '阿不都热依木·买买提艾力·努尔麦麦提'
const longCommunity = '东湖街道新城国际花园北区第二社区居民委员会联合党委'

/** A dossier for print, with every built-in section and some of a street's own; records go round the sections. */
export function sampleDossier({ sections = 40, records = 90, text = '按规定办理' } = {}): DossierFacts {
  const own = Array.from({ length: Math.max(0, sections - builtInSections.length) }, (_, at) => ownSection(at + 1))
  const definitions = [...builtInSections.map(active), ...own].slice(0, sections)
  const filled = definitions.filter(({ kind }) => kind === 'records')
  const counts = new Map<string, number>()
  for (let at = 0; at < records; at++) {
    // Two in three sections hold something.
    const place = (at * 5) % filled.length
    const section = filled[place % 3 === 2 ? place - 1 : place]
    if (section) counts.set(section.id, (counts.get(section.id) ?? 0) + 1)
  }
  return {
    streetName: '示范街道办事处',
    head: {
      id: 'dossier-1' as DossierId,
      personId: 'person-1' as PersonId,
      year: 2026,
      number: '330299-012-0007',
      state: 'confirmed',
      sectionSet: 1,
      communityId: 'community-1' as CommunityId,
      communityName: longCommunity,
      posts: '社区党委书记、居民委员会主任（一肩挑），兼任第三网格网格长、人民调解委员会主任',
      box: '12',
      cabinet: 'A3',
      pages: 86,
      revision: 4,
      createdAt: '2026-01-06T01:00:00.000Z',
      updatedAt: '2026-11-20T08:30:00.000Z',
    },
    person: samplePerson,
    sections: definitions.map((definition, at): SectionFacts => {
      const count = counts.get(definition.id) ?? (definition.kind === 'single' ? 1 : 0)
      return {
        definition,
        state: count > 0 ? 'records' : at % 2 === 0 ? 'none' : 'blank',
        isToConfirm: at % 9 === 4,
        records: Array.from({ length: count }, (_, record) => ({
          id: `${definition.id}-${record}`,
          values: valuesOf(definition.fields, record, text),
        })),
      }
    }),
    steps: [
      step(1, 'create', null, 'draft', null, null),
      step(2, 'submit', 'draft', 'submitted', longName, '本人承诺内容真实、完整，愿意接受组织核查。'),
      step(3, 'communityReview', 'submitted', 'reviewed', '欧阳建国', '经核对，情况属实，同意上报街道纪工委。'),
      step(4, 'confirm', 'reviewed', 'confirmed', null, '同意确认。'),
    ],
    attachments: Array.from({ length: 12 }, (_, at) => ({
      section: filled[at]?.id ?? 'gifts',
      fileName: `扫描件_${'很长的文件名'.repeat((at % 4) + 1)}_${at + 1}.pdf`,
      bytes: 34_567 * (at * at + 1),
      sha256: `${at}f3ab09c`.repeat(8),
      pages: at % 5 === 0 ? null : at + 1,
      addedAt: '2026-03-02T02:20:00.000Z',
      addedBy: '周敏',
    })),
  }
}

export const samplePerson: DossierFacts['person'] = {
  id: 'person-1' as PersonId,
  communityId: 'community-1' as CommunityId,
  status: '在任',
  appointments: [
    {
      id: 'appointment-1' as AppointmentId,
      communityId: 'community-1' as CommunityId,
      organisation: 'party',
      post: '党委书记',
      startedOn: '2021-03',
      endedOn: null,
    },
    {
      id: 'appointment-2' as AppointmentId,
      communityId: 'community-1' as CommunityId,
      organisation: 'committee',
      post: '主任',
      startedOn: '2021-04',
      endedOn: null,
    },
  ],
  revision: 1,
  createdAt: '2026-01-06T01:00:00.000Z',
  updatedAt: '2026-01-06T01:00:00.000Z',
  isDualHead: true,
  isCrossAppointed: true,
  name: longName,
  gender: '男',
  ethnicity: '维吾尔族',
  birth: '1984-03-07',
  nativePlace: '浙江宁波',
  idNo: '330299********1234',
  politicalStatus: '中共党员',
  partyJoined: '2006-07',
  workStarted: '2007-08',
  education: '大学本科',
  school: '浙江师范大学行知学院法学与公共管理系社会工作专业',
  phone: '138****5678',
  socialWorkCertificate: '社会工作师',
  fullTime: true,
  address: '浙江省宁波市****',
  remark: null,
}

function active(section: (typeof builtInSections)[number]): ActiveSection {
  return { ...section, isOn: true, ownFields: [] }
}

function ownSection(number: number): ActiveSection {
  const [first] = builtInSections.filter(({ id }) => id === 'otherMatters')
  if (!first) throw new Error('No section to copy')
  return {
    ...active(first),
    id: `own_${number}`,
    number: '',
    label: `街道自设分表之${number}：重点岗位人员廉政提醒事项登记`,
  }
}

function valuesOf(fields: readonly FieldDefinition[], at: number, text: string): RecordValues {
  return Object.fromEntries(fields.map((field, place) => [field.id, valueOf(field, at, place, text)]))
}

function valueOf({ type, codes }: FieldDefinition, at: number, place: number, text: string): RecordValue {
  // Some are left blank, as they are in life.
  if (place > 0 && (at * 3 + place) % 7 === 0) return null
  switch (type) {
    case 'date':
      return `2026-${String((at % 12) + 1).padStart(2, '0')}-${String((place % 28) + 1).padStart(2, '0')}`
    case 'yearMonth':
      return `2019-${String((at % 12) + 1).padStart(2, '0')}`
    case 'money':
      return 1280.5 * (at + 1) * (place + 1)
    case 'integer':
      return 12 + at * place
    case 'decimal':
      return 0.5 * (at + place + 1)
    case 'boolean':
      return at % 2 === 0
    case 'code':
      return codes?.codes[at % codes.codes.length]?.label ?? null
    case 'personName':
      return at % 3 === 0 ? longName : '李丽'
    case 'idNo':
      return '330299********1234'
    case 'phone':
      return '138****5678'
    case 'longText':
      return `${text}，情况已向社区党组织报告并在居务公开栏公示。`.repeat((at % 3) + 1)
    default:
      return text
  }
}

function step(
  ordinal: number,
  act: DossierFacts['steps'][number]['act'],
  from: DossierFacts['steps'][number]['from'],
  to: DossierFacts['steps'][number]['to'],
  signedBy: string | null,
  opinion: string | null,
): DossierFacts['steps'][number] {
  return {
    id: `step-${ordinal}`,
    act,
    from,
    to,
    at: `2026-0${ordinal}-12T02:00:00.000Z`,
    accountName: '周敏',
    signedBy,
    signedOn: signedBy === null ? null : `2026-0${ordinal}-11`,
    opinion,
    reason: null,
    approverName: null,
  }
}
