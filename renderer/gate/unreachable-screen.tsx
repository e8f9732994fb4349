import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { gateText } from '../text/gate-text.ts'
import { NoticeScreen } from './notice-screen.tsx'

interface Props {
  readonly failure: unknown
  readonly onRetry: () => void
}

/** The very first question was not answered. */
export function UnreachableScreen({ failure, onRetry }: Props) {
  return <NoticeScreen title={gateText.unreachable.title} text={errorText(toFailure(failure))} onRetry={onRetry} />
}
