import type { CatalogueItem, ItemValues } from '@shared/disclosure/model.ts'

/** As the fields hold it: no text is an empty text. */
export type ItemForm = {
  readonly [Name in Exclude<keyof ItemValues, 'basisIds'>]: string extends NonNullable<ItemValues[Name]>
    ? string
    : ItemValues[Name]
}

const blank: ItemForm = {
  category: '居务',
  level1: '',
  level2: '',
  content: '',
  basisText: '',
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
  return { ...item, ...filled } as ItemForm
}

export function valuesOf(form: ItemForm, item: CatalogueItem | null): ItemValues {
  const orNull = (value: string) => value.trim() || null
  return {
    ...form,
    channels: [...form.channels],
    basisIds: [...(item?.basisIds ?? [])],
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
