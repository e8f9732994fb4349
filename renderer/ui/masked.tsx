import { CopyOutlined, EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useEffect, useState } from 'react'
import { useIsPreviewing } from '../data/session.ts'
import { appText } from '../text/app-text.ts'

const shownMs = 30_000

interface Props {
  /** The value as it is shown to everybody: 138****5678. */
  readonly masked: string
  /** Fetches the whole value; `null` when there is none. It says its own error and may reject. */
  readonly onReveal: () => Promise<string | null>
  /** Copies the whole value in the way that clears the clipboard again. */
  readonly onCopy: (value: string) => void
  readonly isDisabled?: boolean
}

/** A sensitive value: hidden, shown for half a minute on request, then hidden again. */
export function Masked({ masked, onReveal, onCopy, isDisabled = false }: Props) {
  const [shown, setShown] = useState<string | null>(null)
  const [shownFor, setShownFor] = useState(masked)
  const [isAsking, setAsking] = useState(false)
  const whyNot = useIsPreviewing() ? appText.previewOnly : '您的账号没有查看完整内容的权限'

  useEffect(() => {
    if (shown === null) return undefined
    const timer = setTimeout(() => setShown(null), shownMs)
    return () => clearTimeout(timer)
  }, [shown])
  // Another value, another person: what was shown no longer belongs here.
  if (shownFor !== masked) {
    setShownFor(masked)
    setShown(null)
  }

  async function reveal() {
    setAsking(true)
    try {
      setShown(await onReveal())
    } catch {
      // The caller has said it; the value stays hidden.
    } finally {
      setAsking(false)
    }
  }

  return (
    <span className="ui-masked">
      <span>{shown ?? masked}</span>
      {shown === null ? (
        <Tooltip title={isDisabled ? whyNot : '显示 30 秒，会记入审计'}>
          <Button
            type="text"
            size="small"
            aria-label="显示"
            icon={<EyeOutlined />}
            disabled={isDisabled}
            loading={isAsking}
            onClick={() => void reveal()}
          />
        </Tooltip>
      ) : (
        <>
          <Tooltip title="遮盖">
            <Button
              type="text"
              size="small"
              aria-label="遮盖"
              icon={<EyeInvisibleOutlined />}
              onClick={() => setShown(null)}
            />
          </Tooltip>
          <Tooltip title="复制，一分钟后清空剪贴板">
            <Button type="text" size="small" aria-label="复制" icon={<CopyOutlined />} onClick={() => onCopy(shown)} />
          </Tooltip>
        </>
      )}
    </span>
  )
}
