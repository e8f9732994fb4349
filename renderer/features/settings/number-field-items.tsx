import { Form, InputNumber } from 'antd'
import type { NumberField } from './number-fields.ts'

interface Props {
  readonly fields: readonly NumberField[]
}

/** Whole numbers with their unit; each says what it does, its default and its limits. */
export function NumberFieldItems({ fields }: Props) {
  return fields.map(({ name, label, unit, effect, min, max, fallback }) => (
    <Form.Item
      key={name}
      name={name}
      label={label}
      extra={`${effect}默认 ${fallback} ${unit}，可填 ${min} 到 ${max}。`}
      rules={[
        { required: true, type: 'integer', min, max, message: `请填 ${min} 到 ${max} 之间的整数，例如 ${fallback}。` },
      ]}
    >
      <InputNumber suffix={unit} className="settings-short" />
    </Form.Item>
  ))
}
