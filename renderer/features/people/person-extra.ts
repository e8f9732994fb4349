import { createContext, type ReactNode } from 'react'
import type { PersonId } from '@shared/people/model.ts'

/** What other features say about a person; features do not import one another, so the frame hands it in. */
export const PersonExtra = createContext<(personId: PersonId) => ReactNode>(() => null)
