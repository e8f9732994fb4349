import './person-form.css'
import { Form } from 'antd'
import type { ReactElement } from 'react'
import type { FieldIssue } from '@shared/people/model.ts'

interface Props {
  readonly name: string
  readonly label: string
  readonly issues: readonly FieldIssue[]
  readonly isRequired?: boolean
  readonly isWide?: boolean
  readonly children: ReactElement
}

/** One field with its label above it and what is wrong with it below. */
export function PersonFormItem({ name, label, issues, isRequired = false, isWide = false, children }: Props) {
  const severity = issues[0]?.severity
  return (
    <div data-field={name} className={isWide ? 'people-field is-wide' : 'people-field'}>
      <Form.Item
        name={name}
        label={label}
        required={isRequired}
        {...(severity === undefined ? {} : { validateStatus: severity })}
        help={issues.length === 0 ? null : issues.map((issue) => <div key={issue.message}>{issue.message}</div>)}
      >
        {children}
      </Form.Item>
    </div>
  )
}
