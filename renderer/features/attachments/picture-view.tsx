import { MinusOutlined, PlusOutlined, RedoOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { type AttachmentType, attachmentTypes } from '@shared/attachments/contract.ts'
import { attachmentText } from '../../text/attachment-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { useElementSize } from '../../ui/use-element-size.ts'

const text = attachmentText.picture

interface Props {
  readonly content: Uint8Array
  readonly type: AttachmentType
  readonly name: string
  readonly acts: ReactNode
}

const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4]

/** A picture: larger, smaller, turned, or as large as the window allows. */
export function PictureView({ content, type, name, acts }: Props) {
  const image = useShownFromMemory(content, type)
  const [stage, room] = useElementSize()
  const [own, setOwn] = useState<{ readonly width: number; readonly height: number } | null>(null)
  const [isBroken, setBroken] = useState(false)
  const [zoom, setZoom] = useState<number | 'fit'>('fit')
  const [turns, setTurns] = useState(0)

  const isAcross = turns % 2 === 1
  const shown = own && (isAcross ? { width: own.height, height: own.width } : own)
  const fitting = shown ? Math.min(1, (room.width - 32) / shown.width, (room.height - 32) / shown.height) : 1
  const scale = zoom === 'fit' ? Math.max(0.02, fitting) : zoom
  const step = (direction: 1 | -1) => {
    const next = direction === 1 ? steps.find((one) => one > scale + 0.01) : steps.findLast((one) => one < scale - 0.01)
    if (next !== undefined) setZoom(next)
  }
  if (isBroken) return <Failed title={attachmentText.openFailed} error={null} />
  return (
    <div className="at-picture">
      <div className="at-picture-bar" role="toolbar" aria-label={text.tools}>
        <span className="ui-muted">{own && `${own.width} × ${own.height}`}</span>
        <span className="at-space" />
        <Button size="small" aria-label={text.zoomOut} icon={<MinusOutlined />} onClick={() => step(-1)} />
        <span className="at-zoom">{Math.round(scale * 100)}%</span>
        <Button size="small" aria-label={text.zoomIn} icon={<PlusOutlined />} onClick={() => step(1)} />
        <Button
          size="small"
          type={zoom === 'fit' ? 'primary' : 'default'}
          ghost={zoom === 'fit'}
          onClick={() => setZoom('fit')}
        >
          {text.fit}
        </Button>
        <Button size="small" icon={<RedoOutlined />} onClick={() => setTurns((turns + 1) % 4)}>
          {text.rotate}
        </Button>
        {acts}
      </div>
      <div ref={stage} className="at-stage" tabIndex={0}>
        <div
          className="at-frame"
          style={shown ? { width: shown.width * scale, height: shown.height * scale } : undefined}
        >
          <img
            ref={image}
            alt={name}
            draggable={false}
            style={
              own
                ? {
                    width: own.width * scale,
                    height: own.height * scale,
                    transform: `translate(-50%, -50%) rotate(${turns * 90}deg)`,
                  }
                : undefined
            }
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setOwn({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => setBroken(true)}
          />
        </div>
      </div>
    </div>
  )
}

/** Shows the picture from memory, for as long as it stands here. */
function useShownFromMemory(content: Uint8Array, type: AttachmentType): RefObject<HTMLImageElement | null> {
  const image = useRef<HTMLImageElement>(null)
  useEffect(() => {
    const blob = new Blob([content as Uint8Array<ArrayBuffer>], { type: attachmentTypes[type].mime })
    const url = URL.createObjectURL(blob)
    if (image.current) image.current.src = url
    return () => URL.revokeObjectURL(url)
  }, [content, type])
  return image
}
