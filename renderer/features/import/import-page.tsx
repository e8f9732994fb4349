import { useQuery } from '@tanstack/react-query'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { ChooseStep } from './choose-step.tsx'
import { CompareStep } from './compare-step.tsx'
import { DoneStep } from './done-step.tsx'
import { DropArea } from './drop-area.tsx'
import { isImportable, sumOf, unitOf } from './file-state.ts'
import { importQueries } from './import-queries.ts'
import { importSession, type ImportStep, useImportSession } from './import-session.ts'
import './import.css'
import './choose.css'
import './recognise.css'
import './compare.css'
import { nextAct, stepBefore } from './next-act.ts'
import { applyPlan } from './plan-acts.ts'
import { RecogniseStep } from './recognise-step.tsx'
import { ReviewStep } from './review-step.tsx'
import { focusFirstDoubt } from './first-doubt.ts'
import { StepBar } from './step-bar.tsx'
import { useStepKeys } from './use-step-keys.ts'

/** Five steps in one page; what is done in them stays when the clerk leaves. */
export function ImportPage() {
  const session = useImportSession()
  const resumed = useQuery(importQueries.resume())
  const drafts = useQuery({ ...importQueries.drafts(), enabled: !resumed.isPending })
  const waiting = (drafts.data ?? []).filter((draft) => !draft.imported)
  const importable = waiting.filter(isImportable)
  const next = nextAct(session, waiting)
  // The data process forgets drafts when it is closed: nothing is left to go on with.
  const isLost = drafts.isSuccess && waiting.length === 0 && session.step !== 'done'
  const step: ImportStep = isLost ? 'choose' : session.step
  const isBusy = session.running !== null
  const before = stepBefore(step, sumOf(importable, 'openCells') > 0)

  function goOn() {
    if (!next.isReady || isBusy) return
    if (next.does === 'apply') void applyPlan()
    else if (next.does === 'showDoubt') focusFirstDoubt(importable)
    else if (next.does === 'startOver') importSession.startOver()
    else importSession.goTo(next.does)
  }
  function goBack() {
    if (before && !isBusy) importSession.goTo(before)
  }
  useStepKeys(goOn, goBack)

  const figures: Partial<Record<ImportStep, string>> = {
    ...(waiting.length > 0 ? { choose: `${waiting.length}` } : {}),
    ...(sumOf(importable, 'openCells') > 0 ? { review: `${sumOf(importable, 'openCells')}` } : {}),
    ...(importable.length > 0
      ? { compare: `${sumOf(importable, 'rows')} ${unitOf(importable.flatMap(({ ledgers }) => ledgers))}` }
      : {}),
  }

  function body() {
    if (drafts.isPending) return <LoadingSkeleton />
    if (drafts.isError)
      return <Failed title="导入没有载入" error={drafts.error} onRetry={() => void drafts.refetch()} />
    switch (step) {
      case 'choose':
        return <ChooseStep drafts={waiting} />
      case 'recognise':
        return <RecogniseStep drafts={waiting} />
      case 'review':
        return <ReviewStep drafts={importable} />
      case 'compare':
        return <CompareStep drafts={importable} />
      case 'done':
        return <DoneStep />
    }
  }

  return (
    <DropArea className="im-page">
      <StepBar
        step={step}
        figures={step === 'done' ? {} : figures}
        next={isLost ? nextAct({ ...session, step }, waiting) : next}
        isBusy={isBusy}
        onNext={goOn}
        onBack={before ? goBack : undefined}
        onStep={importSession.goTo}
      />
      {body()}
    </DropArea>
  )
}
