import { FormPackage } from '../../electron/data/forms/package/form-package.ts'

/** The parts of a workbook that differ between two files. */
export function changedParts(before: Buffer, after: Buffer): string[] {
  const [ours, theirs] = [new FormPackage(before), new FormPackage(after)]
  return ours.names.filter((part) => !theirs.has(part) || !ours.bytes(part).equals(theirs.bytes(part)))
}

/** The same file with the text of one part changed, as a broken writer would leave it. */
export function tamper(bytes: Buffer, part: RegExp, change: (xml: string) => string): Buffer {
  const form = new FormPackage(bytes)
  const name = form.names.find((one) => part.test(one))
  if (!name) throw new Error(`No part ${part.source}`)
  const before = form.text(name)
  const after = change(before)
  if (after === before) throw new Error(`Nothing to break in ${name}`)
  form.setText(name, after)
  return form.write()
}
