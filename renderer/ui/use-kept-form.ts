import { Form } from 'antd'
import { useCallback, useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react'
import { notify } from '../data/messages.ts'
import { useUnsaved } from '../data/unsaved.ts'
import { dropValues, keepValues, keptStore, restoreValues } from '../data/kept-values.ts'

interface Kept<T> {
  /** Where the draft is kept: decision:1/values. */
  readonly place: string
  readonly stored: T
  readonly revision?: number
  /** In words, for whoever would lose it. */
  readonly what: string
}

/** A form over stored values whose input is kept through a crash, the lock and a switch of page. */
export function useKeptForm<T extends object>({ place, stored, revision = 0, what }: Kept<T>) {
  const [form] = Form.useForm<T>()
  const kept = useSyncExternalStore(
    keptStore.subscribe,
    useCallback(() => keptStore.get().get(place), [place]),
  )
  const isDirty = kept !== undefined
  const [initialValues] = useState<T>(() => ({ ...stored, ...kept?.values }))
  const fill = (values: object) => form.setFieldsValue(values as Parameters<typeof form.setFieldsValue>[0])
  useUnsaved(isDirty ? what : null)

  const restore = useEffectEvent(() => {
    restoreValues(place).then((values) => values && fill(values), notify.failure)
  })
  useEffect(() => restore(), [place])
  // What others saved, or Ctrl+Z took back, is shown as long as nothing was typed over it.
  const written = JSON.stringify(stored)
  const refresh = useEffectEvent(() => {
    if (!isDirty) fill(JSON.parse(written) as object)
  })
  useEffect(() => refresh(), [written])

  return {
    form,
    initialValues,
    isDirty,
    isRestored: kept?.isRestored ?? false,
    /** Of the record as it was when the typing began. */
    revision: kept?.revision ?? revision,
    onValuesChange() {
      const values = blanksAsNull({ ...stored, ...(form.getFieldsValue(true) as T) })
      if (JSON.stringify(values) === JSON.stringify(blanksAsNull(stored))) dropValues(place)
      else keepValues(place, values, revision)
    },
    values: () => blanksAsNull({ ...stored, ...(form.getFieldsValue(true) as T) }),
    /** It was saved: nothing is left to be kept. */
    settle: () => dropValues(place),
    drop() {
      dropValues(place)
      fill(stored)
    },
  }
}

/** A field that was emptied is null, as a record has it. */
function blanksAsNull<T extends object>(values: T): T {
  const filled = Object.entries(values).map(([key, value]) => {
    const kept = typeof value === 'string' ? value.trim() : value
    return [key, kept === '' || kept === undefined ? null : kept]
  })
  return Object.fromEntries(filled) as T
}
