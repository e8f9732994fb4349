import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { useEffect, useState } from 'react'
import { gateText } from '../text/gate-text.ts'

/** One try at something that needs a secret: its sentence when refused, and the wait after too many of them. */
export function useAttempt<Input extends readonly unknown[]>(work: (...input: Input) => Promise<void>) {
  const [refusals, setRefusals] = useState(0)
  const [isRunning, setRunning] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  const [waitSeconds, wait] = useWait()

  async function run(input: Input): Promise<void> {
    if (isRunning || waitSeconds > 0) return
    setRunning(true)
    setSentence(null)
    try {
      await work(...input)
    } catch (error) {
      const failure = toFailure(error)
      setSentence(errorText(failure))
      setRefusals((count) => count + 1)
      wait(Number(failure.details['waitSeconds'] ?? 0))
    } finally {
      setRunning(false)
    }
  }

  return {
    run: (...input: Input) => void run(input),
    isRunning,
    isBarred: waitSeconds > 0,
    error: waitSeconds > 0 ? `${gateText.waiting(waitSeconds)}。` : sentence,
    /** How often so far. */
    refusals,
    clear: () => setSentence(null),
  }
}

interface Wait {
  readonly until: number
  readonly secondsLeft: number
}

/** The seconds that are left, counted down; and the way to begin. */
function useWait(): readonly [number, (seconds: number) => void] {
  const [wait, setWait] = useState<Wait | null>(null)
  const until = wait?.until
  useEffect(() => {
    if (until === undefined) return undefined
    const count = () => setWait(waitUntil(until))
    const timer = setInterval(count, 500)
    return () => clearInterval(timer)
  }, [until])
  return [wait?.secondsLeft ?? 0, (seconds) => setWait(waitUntil(Date.now() + seconds * 1000))]
}

function waitUntil(until: number): Wait | null {
  const secondsLeft = Math.ceil((until - Date.now()) / 1000)
  return secondsLeft > 0 ? { until, secondsLeft } : null
}
