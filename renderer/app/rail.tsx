import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { Fragment } from 'react'
import { usePreference } from '../data/preferences.ts'
import { openPage, type PageName } from '../data/route.ts'
import { appText } from '../text/app-text.ts'
import { pages } from './pages.tsx'

interface Props {
  readonly current: PageName
}

export function Rail({ current }: Props) {
  const [isFolded, setFolded] = usePreference('rail-folded', false)
  const foldLabel = isFolded ? appText.unfold : appText.fold
  return (
    <nav className={isFolded ? 'rail folded' : 'rail'} aria-label={appText.navigation}>
      <div className="rail-name">
        <i aria-hidden="true" />
        <span>{appText.product}</span>
      </div>
      {pages.map(({ name, label, icon, startsGroup }) => (
        <Fragment key={name}>
          {startsGroup && <hr />}
          <Tooltip title={isFolded ? label : ''} placement="right">
            <button
              type="button"
              className="rail-entry"
              aria-label={label}
              aria-current={name === current ? 'page' : undefined}
              onClick={() => openPage(name)}
            >
              {icon}
              <span>{label}</span>
            </button>
          </Tooltip>
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
