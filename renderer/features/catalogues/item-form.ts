import type { CatalogueItem, ItemValues } from '@shared/disclosure/model.ts'

/** As the fields hold it: no text is an empty text. */
export type ItemForm = {
  readonly [Name in keyof ItemValues]: string extends NonNullable<ItemValues[Name]> ? string : ItemValues[Name]
}

const blank: ItemForm = {
  category: '居务',
  level1: '',
  level2: '',
  content: '',
  basisText: '',
  basisIds: [],
  timeText: '',
  publisher: '',
  responsible: '',
  channels: ['居务公开栏'],
  audience: '全社会',
  mode: '主动公开',
  level: '社区',
  procedure: '',
  stage: null,
  minDisplayDays: null,
  isMajor: false,
  hasPersonalData: false,
  retention: '10年',
}

export function formOf(item: CatalogueItem | null): ItemForm {
  if (item === null) return blank
  const { level2, content, basisText, publisher, responsible, level, procedure } = item
  const texts = { level2, content, basisText, publisher, responsible, level, procedure }
  const filled = Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, value ?? '']))
  // No more than the fields: what is kept of them is compared with what is stored.
  return Object.fromEntries(
    Object.keys(blank).map((name) => [name, { ...item, ...filled }[name as keyof ItemForm]]),
  ) as ItemForm
}

/** What was found again after a crash has null where nothing was typed. */
export function valuesOf(form: ItemForm): ItemValues {
  const orNull = (value: string | null) => value?.trim() || null
  return {
    ...form,
    level1: form.level1.trim(),
    timeText: form.timeText?.trim() ?? '',
    channels: [...(form.channels ?? [])],
    basisIds: [...(form.basisIds ?? [])],
    stage: form.stage ?? null,
    audience: form.audience ?? null,
    mode: form.mode ?? null,
    minDisplayDays: form.minDisplayDays ?? null,
    level2: orNull(form.level2),
    content: orNull(form.content),
    basisText: orNull(form.basisText),
    publisher: orNull(form.publisher),
    responsible: orNull(form.responsible),
    level: orNull(form.level),
    procedure: orNull(form.procedure),
  }
}
