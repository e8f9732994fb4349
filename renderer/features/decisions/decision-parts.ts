import { type ComponentType, createContext } from 'react'

/** What other features do for this one: only the screen of the app knows them. */
export interface DecisionParts {
  readonly Picture: ComponentType<{
    readonly content: Uint8Array
    readonly type: 'png' | 'jpg'
    readonly name: string
  }>
  /** The page of a publication; the board where there is none yet. */
  readonly openPublication: (disclosureId: string | null) => void
}

export const PartsOfDecision = createContext<DecisionParts | null>(null)
