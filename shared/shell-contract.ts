import { z } from 'zod'
import { printDocument } from './documents/print-document.ts'

/** A file the person chose: the page holds the ticket, main and the data process the path. */
export interface ChosenFile {
  readonly ticket: string
  readonly name: string
}

/** What main offers the page: dialogs, the clipboard, the printer; no data. */
export const shellContract = {
  openWorkbooks: { input: z.object({}) },
  /** The workbooks of a folder and of the folders in it. */
  openWorkbookFolder: { input: z.object({}) },
  openFolder: { input: z.object({ title: z.string().max(40) }) },
  saveWorkbook: { input: z.object({ suggestedName: z.string().max(120) }) },
  /** Scans and photos, several at once. */
  openAttachments: { input: z.object({}) },
  saveCopy: { input: z.object({ suggestedName: z.string().max(120), extension: z.string().regex(/^[a-z]{3,4}$/) }) },
  /** Makes a PDF of a page that runs no scripts and fetches nothing. */
  makePdf: { input: z.object({ document: printDocument }) },
  /** Saves a PDF made of the document under a ticket from `saveCopy`. */
  savePdf: { input: z.object({ document: printDocument, ticket: z.string().max(60) }) },
  /** The system's print dialog for the document. */
  printDocument: { input: z.object({ document: printDocument }) },
  /** Only a name the data process wrote under this ticket; opens the folder that holds it. */
  revealSaved: { input: z.object({ ticket: z.string().max(60) }) },
  copyText: { input: z.object({ text: z.string().max(50_000) }) },
  /** Copies a value somebody asked to see; the clipboard is cleared after a minute. */
  copySensitive: { input: z.object({ text: z.string().max(200) }) },
  /** Prints the page as it stands with its print styles. */
  print: { input: z.object({}) },
  reopen: { input: z.object({}) },
  /** Said once when the first screen is filled: start-up is measured to here. */
  filled: { input: z.object({ screen: z.string().max(40) }) },
} as const

export interface ShellAnswers {
  openWorkbooks: readonly ChosenFile[]
  openWorkbookFolder: readonly ChosenFile[]
  openFolder: ChosenFile | null
  saveWorkbook: ChosenFile | null
  openAttachments: readonly ChosenFile[]
  saveCopy: ChosenFile | null
  makePdf: Uint8Array
  savePdf: void
  printDocument: void
  revealSaved: void
  copyText: void
  copySensitive: void
  print: void
  reopen: void
  filled: void
}
export type ShellMethod = keyof typeof shellContract
export type ShellInput<M extends ShellMethod> = z.infer<(typeof shellContract)[M]['input']>
