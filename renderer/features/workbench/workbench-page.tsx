import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { requestsQuery } from '../../data/requests.ts'
import { useFilled } from '../../data/use-filled.ts'
import { workbenchText as text } from '../../text/workbench-text.ts'
import { Empty } from '../../ui/empty.tsx'
import { RequestsCard } from './requests-card.tsx'
import './workbench.css'

/** Features do not import one another: the frame hands these in, to those who may see them. */
interface Props {
  /** 今天到期与逾期. */
  readonly due: ReactNode
  /** 矛盾核对. */
  readonly contradictions: ReactNode
}

/** 工作台: what is due today, what waits for me, and what does not fit together. */
export function WorkbenchPage({ due, contradictions }: Props) {
  const { data: requests, error } = useQuery(requestsQuery)
  const isEmpty = !due && requests?.mine.length === 0 && requests.toDecide.length === 0
  useFilled(!due && (requests || error) ? 'workbench' : null)
  return (
    <section className="wb">
      <header className="wb-bar">
        <h2>{text.title}</h2>
      </header>
      {isEmpty ? (
        <Empty title={text.emptyTitle}>{text.empty}</Empty>
      ) : (
        <div className="wb-body">
          {due}
          <RequestsCard />
          {contradictions}
        </div>
      )}
    </section>
  )
}
