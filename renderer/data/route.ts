import { useState } from 'react'
import { onSessionEnd } from './session.ts'
import { createStore, useStore } from './store.ts'

export type Route =
  | { readonly page: 'workbench' }
  | { readonly page: 'people'; readonly personId?: string }
  | {
      readonly page: 'dossiers'
      /** The list of the year when there is none. */
      readonly dossierId?: string
      readonly section?: string
      readonly tab?: string
    }
  | { readonly page: 'consultations' }
  | {
      readonly page: 'disclosures'
      readonly view?: 'board' | 'catalogue' | 'figures'
      /** A publication fills the page. */
      readonly disclosureId?: string
      readonly catalogueId?: string
    }
  | { readonly page: 'decisions'; readonly decisionId?: string }
  | { readonly page: 'collections' }
  | { readonly page: 'import'; readonly batchId?: string }
  | { readonly page: 'export' }
  | { readonly page: 'forms' }
  | { readonly page: 'accounts' }
  | { readonly page: 'audit' }
  | { readonly page: 'backup' }
  | { readonly page: 'settings' }
export type PageName = Route['page']

const first: Route = { page: 'workbench' }
const route = createStore<Route>(first)
/** False until whoever signed in stands on the page they begin at. */
const hasBegun = createStore(false)
const lastOfPage = new Map<PageName, Route>()
let visited: readonly Route[] = []
const longestWayBack = 50

export function useRoute(): Route {
  return useStore(route)
}

/** The route of one page; while another is in front, this one stays as it was left. */
export function useRouteOf<Name extends PageName>(page: Name): Extract<Route, { page: Name }> {
  type Own = Extract<Route, { page: Name }>
  const now = useRoute()
  const [kept, setKept] = useState<Own>({ page } as Own)
  const own = now.page === page ? (now as Own) : kept
  if (own !== kept) setKept(own)
  return own
}

export function navigate(to: Route): void {
  const from = route.get()
  if (screenOf(from) !== screenOf(to)) visited = [...visited, from].slice(-longestWayBack)
  show(to)
}

/** Goes on within the screen in view; the way back stays what it was. */
export function replaceRoute(to: Route): void {
  show(to)
}

/** A dossier, a publication or a decision fills the page, so that going back from it leads to the list. */
function screenOf(to: Route): string {
  if (to.page === 'dossiers' && to.dossierId !== undefined) return `dossier:${to.dossierId}`
  if (to.page === 'disclosures' && to.disclosureId !== undefined) return `disclosure:${to.disclosureId}`
  if (to.page === 'decisions' && to.decisionId !== undefined) return `decision:${to.decisionId}`
  return to.page
}

/** Goes to a page as it was left, with the person that was open. */
export function openPage(page: PageName): void {
  if (route.get().page !== page) navigate(lastOfPage.get(page) ?? { page })
}

/** Where somebody begins who has just signed in; there is no way back from it. */
export function beginAt(page: PageName): void {
  visited = []
  show({ page })
  hasBegun.set(true)
}

export function useHasBegun(): boolean {
  return useStore(hasBegun)
}

/** The screen before this one; false when there is none. */
export function goBack(): boolean {
  const to = visited.at(-1)
  visited = visited.slice(0, -1)
  if (to) show(to)
  return to !== undefined
}

function show(to: Route): void {
  lastOfPage.set(to.page, to)
  route.set(to)
}

onSessionEnd(() => {
  lastOfPage.clear()
  visited = []
  route.set(first)
  hasBegun.set(false)
})
