import { gateText } from '../text/gate-text.ts'
import { NoticeScreen } from './notice-screen.tsx'

/** The data process has ended: nothing on the screen can be trusted to be saved. */
export function GoneScreen() {
  return <NoticeScreen title={gateText.gone.title} text={gateText.gone.text} />
}
