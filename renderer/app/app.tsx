import { QueryClientProvider } from '@tanstack/react-query'
import { App as AntdApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'antd/dist/antd.css'
import 'dayjs/locale/zh-cn'
import '../ui/ui.css'
import '../ui/page.css'
import '../ui/dialog.css'
import './app.css'
import { onSessionEnd } from '../data/session.ts'
import { queryClient } from '../data/query-client.ts'
import { Frame } from './frame.tsx'
import { Messages } from './messages.tsx'
import { loadPages } from './page-slot.tsx'
import { allPages } from './pages.tsx'
import { giveNonceToStyles, styleNonce } from './style-nonce.ts'
import { theme } from './theme.ts'

dayjs.locale('zh-cn')
giveNonceToStyles()
onSessionEnd(() => queryClient.clear())
// While the password is typed: nobody should wait for code after it.
void loadPages(allPages)

/** Called by the gate, which knows this module only after it has been loaded. */
export function renderApp() {
  return <App />
}

/** Everything behind the sign-in: providers around the frame. */
function App() {
  return (
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      wave={{ disabled: true }}
      button={{ autoInsertSpace: false }}
      {...(styleNonce ? { csp: { nonce: styleNonce } } : {})}
    >
      <QueryClientProvider client={queryClient}>
        <AntdApp component={false} message={{ top: 56, duration: 4, maxCount: 3 }}>
          <Frame />
          <Messages />
        </AntdApp>
      </QueryClientProvider>
    </ConfigProvider>
  )
}
