import { Component, type ReactNode } from 'react'
import { Failed } from './failed.tsx'

interface Props {
  readonly title: string
  readonly children: ReactNode
}

/** Keeps a fault of one page on that page. */
export class ErrorBoundary extends Component<Props, { error: unknown }> {
  override state = { error: null as unknown }

  static getDerivedStateFromError(error: unknown) {
    return { error }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return <Failed title={this.props.title} error={this.state.error} onRetry={() => this.setState({ error: null })} />
  }
}
