import type { ComponentProps } from 'react'
import './controls.css'

type Props = ComponentProps<'button'> & {
  readonly look?: 'primary' | 'plain' | 'link'
}

/** The button of the screens before sign-in, which are drawn without antd. */
export function PlainButton({ look = 'plain', type = 'button', ...button }: Props) {
  return <button type={type} className={`plain-button ${look}`} {...button} />
}
