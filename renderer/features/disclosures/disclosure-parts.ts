import { type ComponentType, createContext, type ReactNode } from 'react'

/** Features do not import one another: the frame hands these in. */
export interface DisclosureParts {
  readonly CataloguesView: ComponentType<{ readonly tabs: ReactNode; readonly catalogueId: string | undefined }>
  readonly PictureView: ComponentType<{
    readonly content: Uint8Array
    readonly type: 'png' | 'jpg'
    readonly name: string
    readonly acts: ReactNode
  }>
}

export const PartsOfDisclosure = createContext<DisclosureParts | null>(null)
