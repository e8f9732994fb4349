import { Button, Popover } from 'antd'
import { type ReactNode, useState } from 'react'

interface Props {
  readonly isFiltered: boolean
  readonly onClear: () => void
  readonly size?: 'small'
  /** Told when it opens: what is only asked for then can be asked. */
  readonly onOpen?: () => void
  readonly children: ReactNode
}

/** ＋ 筛选: the conditions of a list that are not in its search. */
export function FilterMenu({ isFiltered, onClear, size, onOpen, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  function turn(open: boolean): void {
    setOpen(open)
    if (open) onOpen?.()
  }
  const content = (
    <div className="ui-filter-menu">
      {children}
      <div className="ui-filter-foot">
        <Button size="small" type="link" disabled={!isFiltered} onClick={onClear}>
          全部清除
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          关闭
        </Button>
      </div>
    </div>
  )
  return (
    <Popover trigger="click" placement="bottomLeft" open={isOpen} onOpenChange={turn} content={content}>
      <Button type="text" {...(size ? { size } : {})}>
        ＋ 筛选
      </Button>
    </Popover>
  )
}
