import { queryOptions } from '@tanstack/react-query'
import type { Attachment } from '@shared/attachments/contract.ts'
import { data } from '../../data/data.ts'

export const attachmentQueries = {
  list: (dossierId: Attachment['dossierId']) =>
    queryOptions({
      queryKey: ['attachments', 'list', dossierId],
      queryFn: () => data.attachments.list({ dossierId: dossierId as never }),
    }),
}
