import { clipboard } from 'electron'

const clearAfterMs = 60_000
let copied: string | null = null
let timer: NodeJS.Timeout | undefined

export function copyText(text: string): void {
  void clipboard.writeText(text)
}

/** Copies a value somebody asked to see, and takes it off the clipboard after a minute if it is still there. */
export function copySensitive(text: string): void {
  void clipboard.writeText(text)
  copied = text
  clearTimeout(timer)
  timer = setTimeout(() => void clearSensitive(), clearAfterMs)
}

/** Also when the program ends: nobody would clear it later. */
export async function clearSensitive(): Promise<void> {
  if (copied === null) return
  const present = await clipboard.readText()
  if (present === copied) clipboard.clear()
  copied = null
}
