import type { AuditedChange } from '@shared/audit/contract.ts'
import { memo } from 'react'
import { changeKinds, comparedFields, kindOf, recordTitle } from './compare-record.ts'

interface Props {
  readonly change: AuditedChange
  readonly showAll: boolean
}

/** A record before and after, side by side; what differs is marked. */
export const ChangedRecord = memo(function ChangedRecord({ change, showAll }: Props) {
  const kind = kindOf(change)
  const fields = comparedFields(change, showAll)
  const title = recordTitle(change)
  return (
    <table className="audit-record" aria-label={title}>
      <caption>
        <span className={`audit-kind ${kind}`}>{changeKinds[kind]}</span>
        <span title={title}>{title}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">栏目</th>
          <th scope="col">之前</th>
          <th scope="col">之后</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ column, label, before, after, isChanged }) => (
          <tr key={column} className={isChanged ? 'changed' : ''}>
            <th scope="row">{label}</th>
            <td>{before ?? '—'}</td>
            <td>{after ?? '—'}</td>
          </tr>
        ))}
        {fields.length === 0 && (
          <tr>
            <td colSpan={3}>只有编号和时间不同，勾选“全部栏目”查看。</td>
          </tr>
        )}
      </tbody>
    </table>
  )
})
