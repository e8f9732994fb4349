import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BrowserWindow, screen, type Rectangle } from 'electron'

interface WindowState {
  readonly bounds: Rectangle
  readonly isMaximised: boolean
}

/** Where the window stood last, unless that place is on no screen any more. */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as WindowState
    const { workArea } = screen.getDisplayMatching(state.bounds)
    const { x, y, width } = state.bounds
    const isReachable =
      x < workArea.x + workArea.width - 80 &&
      x + width > workArea.x + 80 &&
      y >= workArea.y - 8 &&
      y < workArea.y + workArea.height - 40
    return isReachable ? state : undefined
  } catch {
    // The first start, or a file nobody can read: the window opens at its usual place.
    return undefined
  }
}

export function rememberWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const state: WindowState = { bounds: window.getNormalBounds(), isMaximised: window.isMaximized() }
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(state))
  })
}
