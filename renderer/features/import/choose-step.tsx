import type { ImportDraftSummary } from '@shared/import/draft.ts'
import { Button } from 'antd'
import { BatchList } from './batch-list.tsx'
import { FileList } from './file-list.tsx'
import { useImportSession } from './import-session.ts'
import { chooseFiles, chooseFolder } from './read-files.ts'

interface Props {
  readonly drafts: readonly ImportDraftSummary[]
}

export function ChooseStep({ drafts }: Props) {
  const { reading } = useImportSession()
  const isEmpty = drafts.length === 0 && reading.length === 0
  return (
    <div className="im-choose">
      <div className={isEmpty ? 'im-drop' : 'im-drop small'}>
        <div>
          <strong>把台账文件或整个文件夹拖到这里</strong>
          <p>.xlsx、.xls、.et、.csv，以及后缀为 .xls 的网页表格；文件名和版式不限，读取不会改动原文件。</p>
        </div>
        <div className="im-choices">
          <Button
            type={isEmpty ? 'primary' : 'default'}
            onClick={(event) => {
              // Enter is the next act from here on, not another dialog.
              event.currentTarget.blur()
              void chooseFiles()
            }}
          >
            选择文件
          </Button>
          <Button
            onClick={(event) => {
              event.currentTarget.blur()
              void chooseFolder()
            }}
          >
            选择文件夹
          </Button>
        </div>
      </div>
      {!isEmpty && <FileList drafts={drafts} reading={reading} />}
      <BatchList />
    </div>
  )
}
