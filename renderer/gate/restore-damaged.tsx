import type { BackupInfo } from '@shared/backup/contract.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { useEffect, useState } from 'react'
import { data } from '../data/data.ts'
import { enterSession } from '../data/session.ts'
import { restoreText } from '../text/restore-text.ts'
import { PlainButton } from '../ui/plain-button.tsx'
import { copyContents, copyTime } from './restore-copy-facts.tsx'
import { useAttempt } from './use-attempt.ts'

const text = restoreText.damaged

type Offer =
  | { readonly name: 'loading' }
  | { readonly name: 'failed'; readonly sentence: string }
  | { readonly name: 'offered'; readonly copies: readonly BackupInfo[] }

/** The good copies of a ledger that cannot be opened; the damaged file is kept whatever is chosen. */
export function RestoreDamaged() {
  const [offer, setOffer] = useState<Offer>({ name: 'loading' })
  const [chosen, setChosen] = useState(0)
  const replace = useAttempt(async ({ id, place }: BackupInfo) =>
    enterSession(await data.backup.replaceDamaged({ id, place })),
  )
  useEffect(() => {
    data.backup.offered({}).then(
      (copies) => setOffer({ name: 'offered', copies }),
      (error: unknown) => setOffer({ name: 'failed', sentence: errorText(toFailure(error)) }),
    )
  }, [])

  if (offer.name === 'loading') return <p className="gate-hint">{text.loading}</p>
  if (offer.name === 'failed') return <p className="field-note error">{offer.sentence}</p>
  const copy = offer.copies[chosen]
  if (!copy) return <p className="gate-restore-note">{text.none}</p>
  return (
    <section className="gate-restore" aria-label={text.title}>
      <h2>{text.title}</h2>
      <p className="gate-restore-note">{text.hint}</p>
      <div role="radiogroup" aria-label={text.title}>
        {offer.copies.map((one, at) => (
          <label key={`${one.place}:${one.id}`} className="gate-copy">
            <input
              type="radio"
              name="copy"
              checked={at === chosen}
              disabled={replace.isRunning}
              onChange={() => setChosen(at)}
            />
            <b>{copyTime(one.at)}</b>
            <span title={copyContents(one)}>{copyContents(one)}</span>
          </label>
        ))}
      </div>
      {replace.error !== null && (
        <div className="field-note error" role="alert">
          {replace.error}
        </div>
      )}
      <div className="gate-acts">
        <PlainButton look="primary" disabled={replace.isRunning} onClick={() => replace.run(copy)}>
          {replace.isRunning ? text.restoring : text.restore(copyTime(copy.at))}
        </PlainButton>
      </div>
    </section>
  )
}
