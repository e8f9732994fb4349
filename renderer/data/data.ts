import type { AppContract } from '@shared/app-contract.ts'
import { createClient } from './client.ts'

const { client, on, call } = createClient<AppContract>(window.bridge)

/** Every method of the data process: `data.people.get({ id })`. */
export const data = client
/** A method by its name, as a request that was approved holds it: `people.remove`. */
export const callByName = call
/** What the data process says by itself: `changed`, `committed`, `refused`, `gone`. */
export const onData = on
/** Dialogs, clipboard, printer: what main offers. */
export const shell = window.bridge.shell
export const droppedFiles = window.bridge.dropped
