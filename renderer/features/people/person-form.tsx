import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Form, Input, Select } from 'antd'
import { type FocusEvent, type KeyboardEvent, useDeferredValue, useRef, useState } from 'react'
import { fieldOf } from '@shared/ledgers/definition.ts'
import { roster } from '@shared/ledgers/roster.ts'
import {
  type CommunityId,
  type Person,
  type PersonField,
  personFields,
  type PersonId,
  statuses,
} from '@shared/people/model.ts'
import { errorText } from '@shared/rpc/error-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { AppointmentsEditor } from './appointments-editor.tsx'
import { issuesOf } from './check-person-form.ts'
import { DangerDialog } from '../../ui/danger-dialog.tsx'
import { FieldInput } from './field-input.tsx'
import { focusNext } from './form-focus.ts'
import { peopleQueries } from './people-queries.ts'
import { PersonFormItem } from './person-form-item.tsx'
import { usePersonForm } from './use-person-form.ts'

interface Props {
  /** Null for a new person. */
  readonly person: Person | null
  readonly communityId: CommunityId | null
  readonly onSaved: (id: PersonId) => void
  readonly onLeave: () => void
}

const fieldsAtOnce = 6
const wideFields = new Set(['idNo', 'phone', 'school', 'address', 'remark'])
// Short fields stand in pairs; one that is added to the roster comes last.
const pairs: readonly PersonField[] = ['gender', 'ethnicity', 'birth', 'nativePlace', 'idNo', 'phone']
const fields = [...new Set([...pairs, ...personFields])]
  .filter((field) => field !== 'name')
  .map((field) => fieldOf(roster, field))

export function PersonForm({ person, communityId, onSaved, onLeave }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const state = usePersonForm(person, communityId, area, onSaved)
  const { form, base, issues } = state
  const [isAsking, setAsking] = useState(false)
  // The fields below the edge come in a second step that gives way to the keyboard.
  const isWhole = useDeferredValue(true, false)
  const communities = useQuery(peopleQueries.communities).data ?? []
  const chosenCommunity = Form.useWatch('communityId', form) ?? communityId
  useShortcut('ctrl+s', () => void state.save())

  function leave() {
    if (state.isDirty) setAsking(true)
    else onLeave()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const target = event.target as HTMLElement
    if (event.defaultPrevented || event.nativeEvent.isComposing || target.closest('.ant-select-open')) return
    if (event.key === 'Escape') {
      event.preventDefault()
      // The question listens for the same key, and would be closed by the one that opened it.
      event.stopPropagation()
      leave()
    } else if (event.key === 'Enter' && target instanceof HTMLInputElement && !target.closest('.ant-select')) {
      if (area.current && focusNext(area.current, target)) event.preventDefault()
    }
  }

  function onBlur(event: FocusEvent<HTMLElement>) {
    const field = event.target.closest('[data-field]')?.getAttribute('data-field')
    if (field) state.visit(field.split('.')[0]!)
  }

  const title = base ? `编辑 ${base.name}` : '新增人员'
  return (
    <>
      <div className="people-drawer-form" onKeyDown={onKeyDown} onBlur={onBlur}>
        <div className="ui-bar people-bar">
          <h3 title={title}>{title}</h3>
          <span className="ui-space" />
          <Button onClick={leave}>取消</Button>
          <Button type="primary" loading={state.isSaving} title="Ctrl+S" onClick={() => void state.save()}>
            保存
          </Button>
        </div>
        <div className="people-drawer-body" ref={area}>
          {state.isConflict && (
            <Alert
              type="warning"
              className="people-conflict"
              title={errorText({ code: 'conflict', details: {} })}
              action={
                <Button size="small" onClick={() => void state.reload()}>
                  重新载入
                </Button>
              }
            />
          )}
          <Form
            form={form}
            layout="vertical"
            component="div"
            requiredMark
            initialValues={state.initialValues}
            onValuesChange={state.changed}
          >
            <div className="people-fields">
              <PersonFormItem name="name" label="姓名" isRequired issues={issuesOf(issues, 'name')}>
                <Input autoFocus autoComplete="off" maxLength={60} />
              </PersonFormItem>
              <PersonFormItem name="status" label="状态" issues={issuesOf(issues, 'status')}>
                <Select options={statuses.map((status) => ({ value: status, label: status }))} />
              </PersonFormItem>
              <PersonFormItem name="communityId" label="所在社区" isWide issues={issuesOf(issues, 'communityId')}>
                <Select
                  allowClear
                  showSearch={{ optionFilterProp: 'label' }}
                  placeholder="未填"
                  options={communities.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </PersonFormItem>
              {(isWhole ? fields : fields.slice(0, fieldsAtOnce)).map((field) => (
                <PersonFormItem
                  key={field.id}
                  name={field.id}
                  label={field.shortLabel ?? field.label}
                  isWide={wideFields.has(field.id)}
                  issues={issuesOf(issues, field.id)}
                >
                  <FieldInput field={field} base={base} />
                </PersonFormItem>
              ))}
            </div>
            {isWhole && (
              <>
                <h4 className="people-section">任职</h4>
                <Form.Item name="appointments" noStyle>
                  <AppointmentsEditor
                    communities={communities}
                    communityId={chosenCommunity}
                    issues={issues.filter(({ field }) => field.startsWith('appointments'))}
                  />
                </Form.Item>
              </>
            )}
          </Form>
        </div>
      </div>
      {isAsking && (
        <DangerDialog
          title={base ? `${base.name}的修改还没有保存` : '新增的人员还没有保存'}
          keep="继续编辑"
          onKeep={() => setAsking(false)}
          lose="放弃修改"
          onLose={() => {
            state.discard()
            onLeave()
          }}
        >
          放弃后，已填写的内容不再保留。
        </DangerDialog>
      )}
    </>
  )
}
