import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { Fragment } from 'react'
import { usePreference } from '../data/preferences.ts'
import { openPage, type PageName } from '../data/route.ts'
import { useIsPreviewing } from '../data/session.ts'
import { appText } from '../text/app-text.ts'
import { mayPreview } from './may-preview.ts'
import type { Page } from './pages.tsx'
import { useWaitingCount } from './use-waiting-count.ts'

interface Props {
  readonly pages: readonly Page[]
  readonly current: PageName
}

export function Rail({ pages, current }: Props) {
  const [isFolded, setFolded] = usePreference('rail-folded', false)
  const foldLabel = isFolded ? appText.unfold : appText.fold
  const count = useWaitingCount()
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

function RailEntry({ page, isCurrent, isFolded, waiting }: EntryProps) {
  const { name, label, icon } = page
  const isHeldBack = useIsPreviewing() && !mayPreview(page)
  const title = waiting > 0 ? appText.waiting(label, waiting) : label
  return (
    <Tooltip title={isHeldBack ? appText.previewOnly : isFolded ? title : ''} placement="right">
      <button
        type="button"
        className="rail-entry"
        aria-label={title}
        aria-current={isCurrent ? 'page' : undefined}
        aria-disabled={isHeldBack}
        onClick={() => isHeldBack || openPage(name)}
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
