import { CalendarSettings } from '../features/calendar/calendar-settings.tsx'
import { RuleSettings } from '../features/findings/rule-settings.tsx'
import { SectionSettings } from '../features/sections/section-settings.tsx'
import { SettingsPage } from '../features/settings/settings-page.tsx'

/** The page 设置 with what other features have to be set there. */
export function SettingsScreen() {
  return <SettingsPage sections={<SectionSettings />} rules={<RuleSettings />} calendar={<CalendarSettings />} />
}
