import { AppError } from '@shared/rpc/errors.ts'
import { type FormRefusal, refusalText } from '@shared/forms/refusal.ts'

/** A form that cannot be filled safely: the reason is a closed code, its sentence goes to the clerk. */
export function formRefused(reason: FormRefusal, where = ''): AppError {
  return new AppError('form-refused', `${reason} ${where}`.trim(), {
    reason,
    where,
    message: refusalText(reason, where),
  })
}
