import type { Street } from '@shared/security/model.ts'
import type { Settings } from '@shared/settings/contract.ts'
import { Alert, Button, Form, Input, Switch } from 'antd'
import { type ReactNode, useEffect, useState } from 'react'
import { useIsPreviewing, useMay } from '../../data/session.ts'
import { useUnsaved } from '../../data/unsaved.ts'
import { appText } from '../../text/app-text.ts'
import { settingsText } from '../../text/settings-text.ts'
import { useShortcut } from '../../ui/use-shortcut.ts'
import { BackupSection } from './backup-section.tsx'
import { NumberFieldItems } from './number-field-items.tsx'
import { attachmentFields, safetyFields } from './number-fields.ts'
import { changesOf, draftOf, type SettingsDraft } from './settings-draft.ts'
import { useSaveSettings } from './settings-mutations.ts'
import { SettingsSections } from './settings-sections.tsx'

interface Props {
  readonly street: Street
  readonly settings: Settings
  /** The sections that are not part of this form. */
  readonly children: ReactNode
}

export function SettingsForm({ street, settings, children }: Props) {
  const mayEdit = useMay('settings.edit')
  const whyNot = useIsPreviewing() ? appText.previewOnly : settingsText.readOnly
  const save = useSaveSettings()
  const [form] = Form.useForm<SettingsDraft>()
  const [isChanged, setChanged] = useState(false)
  const { name, regionCode } = street

  useEffect(() => {
    // What was changed elsewhere, an undo for one, comes in unless something is being typed here.
    if (!isChanged) form.setFieldsValue({ name, regionCode, ...settings })
  }, [form, isChanged, name, regionCode, settings])

  useUnsaved(isChanged ? settingsText.title : null)

  const findChanges = () => changesOf(draftOf(street, settings), form.getFieldsValue())
  const compare = () => setChanged(Object.values(findChanges()).some(Boolean))

  async function submit() {
    if (!mayEdit || save.isPending || !Object.values(findChanges()).some(Boolean)) return
    const isRight = await form.validateFields().then(
      () => true,
      () => false,
    )
    if (isRight) save.mutate(findChanges(), { onSuccess: () => setChanged(false) })
  }
  // With nothing typed here the keys are left to what else can be saved on the page.
  useShortcut(
    'ctrl+s',
    () => void submit(),
    () => isChanged,
  )

  return (
    <div className="settings">
      <header className="settings-bar">
        <h2>{settingsText.title}</h2>
        {isChanged && <span className="settings-unsaved">▲ {settingsText.unsaved}</span>}
        <span className="settings-space" />
        {mayEdit && (
          <>
            <Button disabled={!isChanged} onClick={() => setChanged(false)}>
              {settingsText.revert}
            </Button>
            <Button type="primary" disabled={!isChanged} loading={save.isPending} onClick={() => void submit()}>
              {settingsText.save} Ctrl+S
            </Button>
          </>
        )}
      </header>
      <div className="settings-body">
        <SettingsSections />
        <div className="settings-content">
          {!mayEdit && <Alert type="warning" showIcon title={whyNot} />}
          <Form
            form={form}
            layout="vertical"
            requiredMark={false}
            disabled={!mayEdit}
            initialValues={draftOf(street, settings)}
            onValuesChange={compare}
            onFinish={() => void submit()}
          >
            <StreetFields />
            <SafetyFields />
            <AttachmentFields />
            <BackupSection />
            <ExportFields />
            {/* Enter in a field saves as the button does. */}
            <button type="submit" hidden />
          </Form>
          {children}
        </div>
      </div>
    </div>
  )
}

function StreetFields() {
  return (
    <section id="settings-street">
      <h3>{settingsText.sections.street}</h3>
      <Form.Item
        name="name"
        label={settingsText.streetName}
        extra={settingsText.streetNameHint}
        rules={[{ whitespace: true, required: true, min: 2, max: 40, message: settingsText.streetNameWrong }]}
      >
        <Input maxLength={40} />
      </Form.Item>
      <Form.Item
        name="regionCode"
        label={settingsText.regionCode}
        extra={settingsText.regionCodeHint}
        rules={[{ required: true, pattern: /^\d{6}$/, message: settingsText.regionCodeWrong }]}
      >
        <Input maxLength={6} className="settings-short" />
      </Form.Item>
    </section>
  )
}

function SafetyFields() {
  return (
    <section id="settings-safety">
      <h3>{settingsText.sections.safety}</h3>
      <NumberFieldItems fields={safetyFields} />
    </section>
  )
}

function AttachmentFields() {
  return (
    <section id="settings-attachments">
      <h3>{settingsText.sections.attachments}</h3>
      <NumberFieldItems fields={attachmentFields} />
    </section>
  )
}

function ExportFields() {
  return (
    <section id="settings-export">
      <h3>{settingsText.sections.export}</h3>
      <p className="settings-hint">{settingsText.exportHint}</p>
      {(['preparer', 'reviewer', 'contactPhone'] as const).map((name) => (
        <Form.Item key={name} name={name} label={settingsText[name]}>
          <Input maxLength={30} placeholder={settingsText.defaultEmpty} />
        </Form.Item>
      ))}
      <Form.Item
        name="supervisionPhone"
        label={settingsText.supervisionPhone}
        extra={settingsText.supervisionPhoneHint}
      >
        <Input maxLength={30} placeholder={settingsText.defaultEmpty} />
      </Form.Item>
      <Form.Item
        name="exportMasked"
        valuePropName="checked"
        label={settingsText.exportMasked}
        extra={settingsText.exportMaskedHint}
      >
        <Switch checkedChildren={settingsText.masked} unCheckedChildren={settingsText.unmasked} />
      </Form.Item>
    </section>
  )
}
