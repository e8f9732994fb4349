import { goBack, replaceRoute } from '../../data/route.ts'

/** To where one came from: the list as it was left, the workbench, a finding. */
export function leaveDossier(): void {
  if (!goBack()) replaceRoute({ page: 'dossiers' })
}
