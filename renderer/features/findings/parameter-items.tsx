import { Form, Input, InputNumber, Radio } from 'antd'
import { findingsText } from '../../text/findings-text.ts'
import type { ParameterKind } from './parameter-value.ts'

const text = findingsText.rules
const needed = [{ required: true, message: text.valueMissing }]

interface Props {
  readonly kind: ParameterKind
  readonly value: unknown
  /** What values it takes. */
  readonly words: string
}

/** The field of a value, or one field for each of its numbers. */
export function ParameterItems({ kind, value, words }: Props) {
  if (kind === 'months' || kind === 'fraction') {
    const labels: Readonly<Record<string, string>> = { parts: text.parts, of: text.of }
    return (
      <>
        <p className="settings-hint">{words}</p>
        <div className="rule-numbers">
          {Object.keys(value as object).map((name, at) => (
            <Form.Item key={name} name={['value', name]} label={labels[name] ?? name} rules={needed}>
              <InputNumber autoFocus={at === 0} precision={0} className="rule-short" />
            </Form.Item>
          ))}
        </div>
      </>
    )
  }
  return (
    <Form.Item
      name="value"
      label={text.value}
      extra={kind === 'words' ? `${words}，${text.lines}` : words}
      rules={kind === 'words' ? [] : needed}
    >
      {kind === 'number' ? (
        <InputNumber autoFocus className="rule-short" />
      ) : kind === 'yes-no' ? (
        <Radio.Group
          options={[
            { value: true, label: text.yes },
            { value: false, label: text.no },
          ]}
        />
      ) : kind === 'words' ? (
        <Input.TextArea autoFocus rows={4} className="ui-grows" />
      ) : (
        <Input autoFocus maxLength={60} className="rule-short" />
      )}
    </Form.Item>
  )
}
