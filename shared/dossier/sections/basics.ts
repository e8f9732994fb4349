import type { SectionDefinition } from './definition.ts'

export const basics: SectionDefinition = {
  id: 'basics',
  number: '1',
  label: '报告人基本情况',
  group: 'person',
  level: 'default',
  kind: 'person',
  // Those of the person: they stand in ../../ledgers/roster.ts.
  fields: [],
  titleField: 'name',
  mayBeNone: false,
  isStable: false,
  retention: '30年',
  hint: '取自“人员与班子”里的本人资料，在那里修改。',
  source: '市级“廉政档案”表样（2025年）第1项',
}
