import { Button, Form, Input, Modal, Select } from 'antd'
import { useState } from 'react'
import type { CommunityCount } from '@shared/people/contract.ts'
import { type FieldIssue, partyOrganisationTypes } from '@shared/people/model.ts'
import { errorText, isErrorCode } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { notify } from '../../data/messages.ts'
import { undo } from '../../data/undo.ts'
import { useMay } from '../../data/session.ts'
import { issuesOf } from './check-person-form.ts'
import {
  type CommunityFormValues,
  communityFormValuesOf,
  communityLabels,
  readCommunity,
} from './community-form-values.ts'
import { useRemoveCommunity, useSaveCommunity } from './people-mutations.ts'
import { filterStore, setFilter } from './people-place.ts'
import { PersonFormItem } from './person-form-item.tsx'
import { RemoveCommunityDialog } from './remove-community-dialog.tsx'
import { YearMonthInput } from './year-month-input.tsx'

interface Props {
  /** Null for a new one. */
  readonly community: CommunityCount | null
  readonly onClose: () => void
}

const numberFields = ['households', 'population', 'gridCount', 'seatsApproved', 'reserveCount'] as const

export function CommunityDialog({ community, onClose }: Props) {
  const [form] = Form.useForm<CommunityFormValues>()
  const [issues, setIssues] = useState<readonly FieldIssue[]>([])
  const [isRemoving, setRemoving] = useState(false)
  const saving = useSaveCommunity()
  const removing = useRemoveCommunity()
  const mayRemove = useMay('people.delete')

  async function save() {
    const { values, issues: found } = readCommunity(form.getFieldsValue(true) as CommunityFormValues)
    setIssues(found)
    if (values === null) return
    try {
      await saving.mutateAsync({ id: community?.id ?? null, revision: community?.revision ?? 0, values })
      notify.success(`已保存：${values.name}`)
      onClose()
    } catch (error) {
      if (isErrorCode(error, 'name-taken'))
        setIssues([{ field: 'name', severity: 'error', message: errorText(toFailure(error)) }])
      else notify.failure(error)
    }
  }

  async function remove(reason: string) {
    if (community === null) return
    try {
      const { name } = await removing.mutateAsync({ id: community.id, name: community.name, reason })
      if (name === 'requested') onClose()
      if (name !== 'done') return
      if (filterStore.get().communityId === community.id) setFilter({ communityId: null })
      notify.success(`已删除：${community.name}`, { label: '撤销', run: () => void undo() })
      onClose()
    } catch (error) {
      setRemoving(false)
      notify.failure(error)
    }
  }

  const item = (name: keyof CommunityFormValues) => ({
    name,
    label: communityLabels[name],
    issues: issuesOf(issues, name),
  })
  const isInUse = (community?.people ?? 0) > 0
  const footer = (
    <div className="people-dialog-foot">
      {community && mayRemove && (
        <Button
          danger
          disabled={isInUse}
          title={isInUse ? `还有 ${community.people} 人，请先调整到其他社区` : ''}
          onClick={() => setRemoving(true)}
        >
          删除社区
        </Button>
      )}
      <span className="ui-space" />
      <Button onClick={onClose}>取消</Button>
      <Button type="primary" loading={saving.isPending} onClick={() => void save()}>
        保存
      </Button>
    </div>
  )

  return (
    <>
      <Modal
        open
        title={community ? `修改 ${community.name}` : '新增社区'}
        width={560}
        footer={footer}
        onCancel={onClose}
      >
        <Form
          form={form}
          layout="vertical"
          component="div"
          initialValues={communityFormValuesOf(community)}
          onKeyDown={(event) => {
            if (
              (event.ctrlKey && event.key === 's') ||
              (event.key === 'Enter' &&
                event.target instanceof HTMLInputElement &&
                !event.target.closest('.ant-select'))
            ) {
              event.preventDefault()
              void save()
            }
          }}
        >
          <div className="people-fields is-three">
            <PersonFormItem {...item('name')} isRequired isWide>
              <Input autoFocus maxLength={60} placeholder="例如：东湖社区" autoComplete="off" />
            </PersonFormItem>
            <PersonFormItem {...item('partyOrganisationType')}>
              <Select
                allowClear
                placeholder="未填"
                options={partyOrganisationTypes.map((value) => ({ value, label: value }))}
              />
            </PersonFormItem>
            {numberFields.map((field) => (
              <PersonFormItem key={field} {...item(field)}>
                <Input inputMode="numeric" maxLength={12} autoComplete="off" />
              </PersonFormItem>
            ))}
            <PersonFormItem {...item('termNumber')}>
              <Input maxLength={20} placeholder="例如：第十二届" autoComplete="off" />
            </PersonFormItem>
            <PersonFormItem {...item('termStart')}>
              <YearMonthInput placeholder="例如：2025.12" />
            </PersonFormItem>
            <PersonFormItem {...item('termEnd')}>
              <YearMonthInput placeholder="例如：2030.12" />
            </PersonFormItem>
            <PersonFormItem {...item('remark')} isWide>
              <Input.TextArea rows={2} maxLength={500} />
            </PersonFormItem>
          </div>
        </Form>
      </Modal>
      {isRemoving && (
        <RemoveCommunityDialog
          name={community?.name ?? ''}
          isBusy={removing.isPending}
          onKeep={() => setRemoving(false)}
          onRemove={(reason) => void remove(reason)}
        />
      )}
    </>
  )
}
