import { createRoot } from 'react-dom/client'
import './styles/tokens.css'
import { refreshSession } from './data/session.ts'
import { Gate } from './gate/gate.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no #root')
// Asked before anything is drawn: the data process answers while React starts.
createRoot(root).render(<Gate firstStatus={refreshSession()} />)
