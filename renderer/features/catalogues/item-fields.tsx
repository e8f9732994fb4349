import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Checkbox, Form, Input, InputNumber, Select } from 'antd'
import { categories, stages } from '@shared/disclosure/model.ts'
import { catalogueText } from '../../text/catalogue-text.ts'
import { channelWords } from '../../text/publication-text.ts'
import { usePaused } from '../../ui/use-paused.ts'
import { catalogueQueries } from './catalogue-queries.ts'
import type { ItemForm } from './item-form.ts'

const text = catalogueText.item
const labels = text.fields
const options = (values: readonly string[]) => values.map((value) => ({ value, label: value }))

export function ItemFields() {
  return (
    <>
      <div className="cat-pair">
        <Form.Item name="category" label={labels.category}>
          <Select options={options(categories)} />
        </Form.Item>
        <Form.Item name="stage" label={labels.stage}>
          <Select allowClear options={options(stages)} />
        </Form.Item>
      </div>
      <Form.Item
        name="level1"
        label={labels.level1}
        rules={[{ required: true, whitespace: true, message: text.level1Missing }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="level2" label={labels.level2}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="content" label={labels.content}>
        <Input.TextArea rows={4} maxLength={4000} />
      </Form.Item>
      <Form.Item name="timeText" label={labels.timeText} extra={<TimeWords />}>
        <Input maxLength={500} />
      </Form.Item>
      <Form.Item name="basisText" label={labels.basisText}>
        <Input.TextArea rows={2} maxLength={2000} />
      </Form.Item>
      <BasisField />
      <div className="cat-pair">
        <Form.Item name="publisher" label={labels.publisher}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="responsible" label={labels.responsible}>
          <Input maxLength={60} />
        </Form.Item>
      </div>
      <Form.Item name="channels" label={labels.channels}>
        <Select mode="tags" options={options(channelWords)} />
      </Form.Item>
      <div className="cat-pair">
        <Form.Item name="audience" label={labels.audience}>
          <Select allowClear options={options(['全社会', '特定对象'])} />
        </Form.Item>
        <Form.Item name="mode" label={labels.mode}>
          <Select allowClear options={options(['主动公开', '依申请公开'])} />
        </Form.Item>
        <Form.Item name="minDisplayDays" label={labels.minDisplayDays}>
          <InputNumber min={0} max={3650} precision={0} />
        </Form.Item>
        <Form.Item name="retention" label={labels.retention}>
          <Select options={options(['永久', '30年', '10年'])} />
        </Form.Item>
        <Form.Item name="level" label={labels.level}>
          <Input maxLength={40} />
        </Form.Item>
        <Form.Item name="procedure" label={labels.procedure}>
          <Input maxLength={1000} />
        </Form.Item>
      </div>
      <Form.Item name="isMajor" valuePropName="checked">
        <Checkbox>{labels.isMajor}</Checkbox>
      </Form.Item>
      <Form.Item name="hasPersonalData" valuePropName="checked">
        <Checkbox>{labels.hasPersonalData}</Checkbox>
      </Form.Item>
    </>
  )
}

/** Documents of the list, for those whose name in the text says too little. */
function BasisField() {
  const { data: bases } = useQuery(catalogueQueries.bases)
  return (
    <Form.Item name="basisIds" label={labels.basisIds} extra={text.basisHint}>
      <Select
        mode="multiple"
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(bases ?? []).map(({ id, title, supersededOn }) => ({
          value: id,
          label: supersededOn === null ? title : text.supersededBasis(title),
        }))}
      />
    </Form.Item>
  )
}

/** How the text is understood while it is typed. */
function TimeWords() {
  const form = Form.useFormInstance<ItemForm>()
  const typed = usePaused(Form.useWatch('timeText', form) ?? '', 300)
  const { data: read } = useQuery({
    ...catalogueQueries.time(typed),
    enabled: typed.trim() !== '',
    placeholderData: keepPreviousData,
  })
  if (!read || typed.trim() === '') return null
  return read.state === 'parsed' ? (
    <span>● {read.words}</span>
  ) : (
    <span className="cat-amber">
      ▲ {text.asked}
      {read.question}
    </span>
  )
}
