import type { Dossier } from '@shared/dossier/model.ts'
import { ConsultationsRegister } from './consultations-register.tsx'

/** 调阅 of one dossier. */
export function ConsultationsTab({ dossier }: { readonly dossier: Dossier }) {
  const { id, year, person } = dossier
  return <ConsultationsRegister dossier={{ id, year, name: person.name }} />
}
