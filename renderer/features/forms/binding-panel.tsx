import type { FormProposal } from '@shared/forms/model.ts'
import { sectionSource } from '@shared/forms/section-sources.ts'
import { formSources } from '@shared/forms/sources.ts'
import { Select } from 'antd'
import { useMay } from '../../data/session.ts'
import { formsText as text } from '../../text/forms-text.ts'
import { bindingOf, choiceOf, fieldsFor, type FormPart, withChoice, withCommunity, withSource } from './bindings.ts'

interface Props {
  readonly proposal: FormProposal
  readonly part: FormPart | null
  readonly lines: readonly number[]
  readonly communities: readonly string[]
  readonly onChange: (proposal: FormProposal) => void
}

/** What the chosen column or cell is filled with, why, and what else it could be. */
export function BindingPanel({ proposal, part, lines, communities, onChange }: Props) {
  const mayRestricted = useMay('dossiers.restricted')
  const offered = formSources.filter(({ id }) => mayRestricted || !sectionSource(id)?.section.isRestricted)
  const bound = part ? bindingOf(proposal, part) : undefined
  if (!part || !bound) return <p className="fo-hint">{text.nothingChosen}</p>
  const list = part.kind === 'column' ? proposal.lists[part.list] : undefined
  const at = part.kind === 'column' ? part.list : -1
  const count = lines[at] ?? 0
  const missing = list ? count - (list.bottom - list.top + 1) : 0
  const { binding } = bound
  return (
    <div className="fo-panel">
      <h3>{'heading' in bound ? bound.heading : bound.label}</h3>
      {list && (
        <div className="fo-field">
          <span>{text.line}</span>
          <Select
            aria-label={text.line}
            value={list.source}
            placeholder={text.lineNobody}
            showSearch={{ optionFilterProp: 'label' }}
            options={offered.map(({ id, label }) => ({ value: id, label }))}
            onChange={(source) => source && onChange(withSource(proposal, at, source))}
          />
        </div>
      )}
      {list && list.keys.length === 0 && list.source !== null && (
        <div className="fo-field">
          <span>{text.whose}</span>
          <Select
            allowClear
            aria-label={text.whose}
            value={list.community}
            placeholder="全部社区"
            options={communities.map((name) => ({ value: name, label: name }))}
            onChange={(community) => onChange(withCommunity(proposal, at, community ?? null))}
          />
        </div>
      )}
      <div className="fo-field">
        <span>{text.what}</span>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={text.what}
          value={choiceOf(proposal, part, binding)}
          placeholder={text.ask}
          options={[
            ...(list ? [{ value: '/serial', label: text.serial }] : []),
            ...fieldsFor(proposal, part),
            { value: '/leave', label: text.leave },
          ]}
          onChange={(value) => value && onChange(withChoice(proposal, part, value))}
        />
      </div>
      <p className="fo-hint">{bound.evidence}</p>
      {list && count > 0 && (
        <p className="fo-hint">
          {text.lines(count)}
          {missing > 0 && text.added(missing)}
        </p>
      )}
    </div>
  )
}
