import { useMutation, useQuery } from '@tanstack/react-query'
import { Button, Modal } from 'antd'
import { useId } from 'react'
import type { PrintDocument } from '@shared/documents/print-document.ts'
import { shell } from '../../data/data.ts'
import { notify } from '../../data/messages.ts'
import { type AskedDocument, closeDocument } from '../../data/open-document.ts'
import { documentsText as text } from '../../text/documents-text.ts'
import { Failed } from '../../ui/failed.tsx'
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx'
import { PdfView } from '../../ui/pdf/pdf-view.tsx'
import './documents.css'
import { savePdf } from './save-pdf.ts'
import { useKeyBefore } from './use-key-before.ts'

interface Props {
  readonly asked: AskedDocument
}

/** The PDF as it will be printed. */
export function DocumentPreview({ asked }: Props) {
  const id = useId()
  const { data, error, refetch } = useQuery({
    queryKey: ['document', id, asked],
    queryFn: async () => {
      const document = await asked.load()
      return { document, pdf: await shell('makePdf', { document }) }
    },
    // It is the page as it stood when it was asked for; nothing of it stays when it is closed.
    staleTime: Infinity,
    gcTime: 0,
    structuralSharing: false,
  })
  return (
    <Modal
      open
      centered
      title={data?.document.title ?? text.preview}
      width="min(1120px, 96vw)"
      footer={null}
      onCancel={closeDocument}
      className="document-preview"
      destroyOnHidden
    >
      <div className="document-body">
        {error && <Failed title={text.failed} error={error} onRetry={() => void refetch()} />}
        {!error && !data && <LoadingSkeleton />}
        {data && <PdfView content={data.pdf} acts={<DocumentActs document={data.document} />} />}
      </div>
    </Modal>
  )
}

function DocumentActs({ document }: { readonly document: PrintDocument }) {
  const print = useMutation({
    mutationFn: () => shell('printDocument', { document }),
    onError: notify.failure,
  })
  const save = useMutation({ mutationFn: () => savePdf(document), onError: notify.failure })
  useKeyBefore('p', () => print.mutate())
  useKeyBefore('s', () => save.mutate())
  return (
    <>
      <Button size="small" loading={save.isPending} title="Ctrl+S" onClick={() => save.mutate()}>
        {text.save}
      </Button>
      <Button size="small" type="primary" loading={print.isPending} title="Ctrl+P" onClick={() => print.mutate()}>
        {text.print}
      </Button>
    </>
  )
}
