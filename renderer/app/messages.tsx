import { App as AntdApp, Button } from 'antd'
import { useEffect } from 'react'
import { onMessage } from '../data/messages.ts'

const withActionSeconds = 6

/** Draws what `notify` says. */
export function Messages() {
  const { message } = AntdApp.useApp()
  useEffect(
    () =>
      onMessage(({ kind, text, action }) => {
        const key = `${kind}:${text}`
        const run = () => {
          message.destroy(key)
          action?.run()
        }
        const content = action ? (
          <>
            {text}
            <Button type="link" size="small" onClick={run}>
              {action.label}
            </Button>
          </>
        ) : (
          text
        )
        message.open({ key, type: kind, content, ...(action ? { duration: withActionSeconds } : {}) })
      }),
    [message],
  )
  return null
}
