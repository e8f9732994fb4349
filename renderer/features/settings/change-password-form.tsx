import { errorText, isErrorCode } from '@shared/rpc/error-text.ts'
import { toFailure } from '@shared/rpc/errors.ts'
import { minPasswordLength, passwordWeakness } from '@shared/security/password-weakness.ts'
import { Button, Form, Input } from 'antd'
import { data } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { useSignedIn } from '../../data/session.ts'
import { settingsText } from '../../text/settings-text.ts'
import { useMutation, useQuery } from '@tanstack/react-query'
import { settingsQueries } from './settings-queries.ts'

interface Passwords {
  readonly oldPassword: string
  readonly newPassword: string
  readonly again: string
}

interface Props {
  readonly onDone?: () => void
  readonly onCancel?: () => void
}

export function ChangePasswordForm({ onDone, onCancel }: Props) {
  const { loginName } = useSignedIn().account
  const [form] = Form.useForm<Passwords>()
  const { data: settings } = useQuery(settingsQueries.values())
  const fewest = settings?.passwordMinLength ?? minPasswordLength
  const change = useMutation({
    mutationFn: ({ oldPassword, newPassword }: Passwords) => data.security.changePassword({ oldPassword, newPassword }),
    onSuccess() {
      form.resetFields()
      notify.success(settingsText.passwordChanged)
      onDone?.()
    },
    onError(error) {
      const name = isErrorCode(error, 'password-too-weak') ? 'newPassword' : 'oldPassword'
      const isPlainWrong = isErrorCode(error, 'wrong-password') && !('attemptsLeft' in toFailure(error).details)
      form.setFields([{ name, errors: [isPlainWrong ? settingsText.oldPasswordWrong : errorText(toFailure(error))] }])
    },
  })

  function judge(_rule: unknown, password = ''): Promise<void> {
    const weakness = passwordWeakness(password, loginName, fewest)
    return weakness ? Promise.reject(new Error(weakness)) : Promise.resolve()
  }
  function compare(_rule: unknown, again = ''): Promise<void> {
    const isSame = again === (form.getFieldValue('newPassword') ?? '')
    return isSame ? Promise.resolve() : Promise.reject(new Error(settingsText.passwordsDiffer))
  }

  return (
    <Form
      form={form}
      // Two of these can be open at once, and their fields must not share their ids.
      name={onCancel ? 'password-dialog' : 'password-page'}
      layout="vertical"
      requiredMark={false}
      validateTrigger="onBlur"
      onFinish={change.mutate}
      className="settings-password"
    >
      <Form.Item
        name="oldPassword"
        label={settingsText.oldPassword}
        validateTrigger={[]}
        rules={[{ required: true, message: settingsText.oldPasswordMissing }]}
      >
        <Input.Password maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="newPassword"
        label={settingsText.newPassword}
        extra={settingsText.newPasswordRule(fewest)}
        validateTrigger={[]}
        rules={[{ validator: judge }]}
      >
        <Input.Password maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item
        name="again"
        label={settingsText.newPasswordAgain}
        validateTrigger={[]}
        dependencies={['newPassword']}
        rules={[{ validator: compare }]}
      >
        <Input.Password maxLength={200} autoComplete="off" />
      </Form.Item>
      <div className="settings-acts">
        <Button type={onCancel ? 'primary' : 'default'} htmlType="submit" loading={change.isPending}>
          {settingsText.changePassword}
        </Button>
        {onCancel && <Button onClick={onCancel}>{settingsText.cancel}</Button>}
      </div>
    </Form>
  )
}
