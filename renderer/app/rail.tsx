import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { Fragment } from 'react'
import { usePreference } from '../data/preferences.ts'
import { useWaitingRequests } from '../data/requests.ts'
import { openPage, type PageName } from '../data/route.ts'
import { appText } from '../text/app-text.ts'
import type { Page } from './pages.tsx'

interface Props {
  readonly pages: readonly Page[]
  readonly current: PageName
}

export function Rail({ pages, current }: Props) {
  const [isFolded, setFolded] = usePreference('rail-folded', false)
  const foldLabel = isFolded ? appText.unfold : appText.fold
  const { count } = useWaitingRequests()
  return (
    <nav className={isFolded ? 'rail folded' : 'rail'} aria-label={appText.navigation}>
      <div className="rail-name">
        <i aria-hidden="true" />
        <span>{appText.product}</span>
      </div>
      {pages.map((page, index) => (
        <Fragment key={page.name}>
          {page.startsGroup && index > 0 && <hr />}
          <RailEntry
            page={page}
            isCurrent={page.name === current}
            isFolded={isFolded}
            waiting={page.name === 'workbench' ? count : 0}
          />
        </Fragment>
      ))}
      <Tooltip title={isFolded ? foldLabel : ''} placement="right">
        <button
          type="button"
          className="rail-entry rail-fold"
          aria-label={foldLabel}
          onClick={() => setFolded(!isFolded)}
        >
          {isFolded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
          <span>{foldLabel}</span>
        </button>
      </Tooltip>
    </nav>
  )
}

interface EntryProps {
  readonly page: Page
  readonly isCurrent: boolean
  readonly isFolded: boolean
  /** How much is due there. */
  readonly waiting: number
}

function RailEntry({ page: { name, label, icon }, isCurrent, isFolded, waiting }: EntryProps) {
  const title = waiting > 0 ? appText.waiting(label, waiting) : label
  return (
    <Tooltip title={isFolded ? title : ''} placement="right">
      <button
        type="button"
        className="rail-entry"
        aria-label={title}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => openPage(name)}
      >
        {icon}
        <span>{label}</span>
        {waiting > 0 && (
          <b className="rail-count" aria-hidden="true">
            {waiting > 99 ? '99+' : waiting}
          </b>
        )}
      </button>
    </Tooltip>
  )
}
