/** Enter goes to the next field, as in a sheet; it leaves open lists, long texts and an input method alone. */
export function focusNext(form: HTMLElement, from: HTMLElement): boolean {
  const fields = [...form.querySelectorAll<HTMLElement>('input, textarea')].filter(
    (field) => !field.hasAttribute('disabled') && field.offsetParent !== null,
  )
  const next = fields[fields.indexOf(from) + 1]
  next?.focus()
  return next !== undefined
}

export function focusField(form: HTMLElement, field: string): void {
  const item =
    form.querySelector(`[data-field="${CSS.escape(field)}"]`) ??
    form.querySelector(`[data-field="${field.split('.')[0]}"]`)
  item?.scrollIntoView({ block: 'nearest' })
  item?.querySelector<HTMLElement>('input, textarea')?.focus()
}
