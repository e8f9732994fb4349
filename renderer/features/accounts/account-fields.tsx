import { passwordWeakness } from '@shared/security/password-weakness.ts'
import { type Role, roleConflict } from '@shared/security/roles.ts'
import { useQuery } from '@tanstack/react-query'
import { Button, Form, Input, Select, Space } from 'antd'
import { useMay } from '../../data/session.ts'
import { accountsText as text } from '../../text/accounts-text.ts'
import { temporaryPassword } from '../../ui/temporary-password.ts'
import { type AccountFormValues, mayBeLimited } from './account-form-values.ts'
import { accountsQueries } from './accounts-queries.ts'
import { PersonLink } from './person-link.tsx'
import { RoleChoice } from './role-choice.tsx'
import type { useAccountForm } from './use-account-form.ts'

interface Props {
  readonly state: ReturnType<typeof useAccountForm>
  readonly isNew: boolean
  readonly isDisabled: boolean
}

export function AccountFields({ state, isNew, isDisabled }: Props) {
  const { form, initial, changed, save } = state
  const mayReadPeople = useMay('people.read')
  const held = Form.useWatch('roles', form) ?? initial.roles
  return (
    <Form
      form={form}
      layout="vertical"
      requiredMark={false}
      disabled={isDisabled}
      initialValues={initial}
      onValuesChange={changed}
      // Fields that are not shown keep what they had.
      onFinish={() => save({ ...initial, ...form.getFieldsValue(true) } as AccountFormValues)}
      scrollToFirstError={{ focus: true, block: 'center' }}
      className="ac-form"
    >
      {isNew && (
        <Form.Item
          name="loginName"
          label={text.loginName}
          extra={text.loginNameHint}
          rules={[{ required: true, whitespace: true, message: text.loginNameMissing }]}
        >
          <Input maxLength={30} autoFocus autoComplete="off" spellCheck={false} />
        </Form.Item>
      )}
      <Form.Item
        name="displayName"
        label={text.displayName}
        extra={text.displayNameHint}
        rules={[{ required: true, whitespace: true, message: text.displayNameMissing }]}
      >
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      {isNew && <TemporaryPassword form={form} onChange={changed} />}
      <Form.Item name="roles" label={text.roles} className="ac-roles-item" rules={[{ validator: judgeRoles }]}>
        <RoleChoice isDisabled={isDisabled} />
      </Form.Item>
      {held.length > 0 && <CommunityLimit held={held} isDisabled={isDisabled} />}
      <Form.Item name="personId" label={text.person} extra={mayReadPeople ? text.personHint : text.personUnseen}>
        <PersonLink isDisabled={isDisabled || !mayReadPeople} />
      </Form.Item>
      {/* Enter in a field saves as the button does. */}
      <button type="submit" hidden />
    </Form>
  )
}

function judgeRoles(_rule: unknown, held: readonly Role[] = []): Promise<void> {
  const conflict = roleConflict(held)
  return conflict ? Promise.reject(new Error(conflict)) : Promise.resolve()
}

interface LimitProps {
  readonly held: readonly Role[]
  readonly isDisabled: boolean
}

function CommunityLimit({ held, isDisabled }: LimitProps) {
  const communities = useQuery(accountsQueries.communities()).data ?? []
  if (!mayBeLimited(held)) {
    return <Form.Item label={text.communities} extra={text.communitiesNotForRole} className="ac-no-control" />
  }
  return (
    <Form.Item name="communityIds" label={text.communities} extra={text.communitiesHint}>
      <Select
        mode="multiple"
        allowClear
        disabled={isDisabled}
        placeholder={text.everyCommunity}
        showSearch={{ optionFilterProp: 'label' }}
        options={communities.map(({ id, name }) => ({ value: id as string, label: name }))}
      />
    </Form.Item>
  )
}

interface PasswordProps {
  readonly form: Props['state']['form']
  readonly onChange: () => void
}

/** Shown as it is: it is told to somebody else. */
function TemporaryPassword({ form, onChange }: PasswordProps) {
  const fewest = useQuery(accountsQueries.settings()).data?.passwordMinLength
  function judge(_rule: unknown, password = ''): Promise<void> {
    const loginName = (form.getFieldValue('loginName') as string | undefined)?.trim() ?? ''
    const weakness = password === '' ? text.passwordMissing : passwordWeakness(password, loginName, fewest)
    return weakness ? Promise.reject(new Error(weakness)) : Promise.resolve()
  }
  function generate() {
    form.setFieldValue('password', temporaryPassword(fewest))
    form.setFields([{ name: 'password', errors: [] }])
    onChange()
  }
  return (
    <Form.Item label={text.password} extra={text.passwordHint} htmlFor="password">
      <Space.Compact block>
        <Form.Item name="password" noStyle rules={[{ validator: judge }]}>
          <Input maxLength={200} autoComplete="off" spellCheck={false} className="ac-password" />
        </Form.Item>
        <Button onClick={generate}>{text.generate}</Button>
      </Space.Compact>
    </Form.Item>
  )
}
