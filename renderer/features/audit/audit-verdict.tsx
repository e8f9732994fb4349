import { Button } from 'antd'
import { localSecond } from '@shared/values/local-clock.ts'
import { Progress } from '../../ui/progress.tsx'
import type { VerifyState } from './use-verify.ts'

interface Props {
  readonly state: VerifyState
  readonly onOpen: (seq: number, rows: number) => void
  readonly onClose: () => void
}

/** What the walk along the chain says: green with rows and head, or red with the first row that does not fit. */
export function AuditVerdictBar({ state, onOpen, onClose }: Props) {
  if (state.name === 'idle') return null
  if (state.name === 'running') {
    const { stage = '正在核验审计记录', done = 0, total = 0 } = state.progress ?? {}
    return (
      <div className="audit-verdict">
        <Progress stage={stage} done={done} total={total} onCancel={state.cancel} />
      </div>
    )
  }
  return (
    <div className={`audit-verdict ${isGood(state) ? 'good' : 'bad'}`} role="alert">
      <Sentence state={state} />
      <span className="ui-space" />
      {state.name === 'done' && !state.verdict.isWhole && <OpenRow verdict={state.verdict} onOpen={onOpen} />}
      <Button type="text" size="small" aria-label="关闭核验结果" onClick={onClose}>
        ×
      </Button>
    </div>
  )
}

type Ended = Exclude<VerifyState, { name: 'idle' | 'running' }>

function isGood(state: Ended): boolean {
  return state.name === 'done' && state.verdict.isWhole
}

function Sentence({ state }: { readonly state: Ended }) {
  if (state.name === 'failed') return <p>■ 没有核验：{state.sentence}</p>
  const { verdict, at } = state
  if (verdict.isWhole) {
    return (
      <p>
        ● 核验通过：{verdict.rows} 条记录首尾相接，没有缺少和改动。
        <span className="audit-hash" title={verdict.head}>
          末条摘要 {verdict.head.slice(0, 16)}…　{localSecond(at.toISOString())}
        </span>
      </p>
    )
  }
  return (
    <p>
      ■ 核验没有通过：第 {verdict.seq} 号起不可信，{verdict.why}。请保留现场，不要恢复或清理，报告分管领导。
    </p>
  )
}

interface OpenRowProps {
  readonly verdict: { readonly seq: number; readonly rows: number }
  readonly onOpen: Props['onOpen']
}

function OpenRow({ verdict: { seq, rows }, onOpen }: OpenRowProps) {
  if (seq > rows) return null
  return (
    <Button size="small" onClick={() => onOpen(seq, rows)}>
      打开这一条
    </Button>
  )
}
