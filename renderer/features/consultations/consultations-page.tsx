import { consultationsText as text } from '../../text/consultations-text.ts'
import { useFilled } from '../../data/use-filled.ts'
import { ConsultationsRegister } from './consultations-register.tsx'
import './consultations.css'

/** 调阅登记 as a page: for accounts that only consult it is the way to a dossier. */
export function ConsultationsPage() {
  useFilled('consultations')
  return (
    <div className="co-page">
      <h2>{text.title}</h2>
      <ConsultationsRegister />
    </div>
  )
}
