import type { ImportDraft } from '@shared/import/model.ts'
import { Button } from 'antd'
import { Empty } from '../../ui/empty.tsx'
import { dropDraft } from './draft-acts.ts'
import { chooseFiles } from './read-files.ts'

/** A file that gave no table: the sentence of the file says what to do, the buttons do it. */
export function FileProblem({ draft }: { readonly draft: ImportDraft }) {
  const { error, fileName, id, skipped } = draft
  const sheets = skipped.map((one) => one.sheet).filter((sheet) => sheet !== null)
  const looked = sheets.length > 0 ? `看过的工作表：${sheets.join('、')}。` : ''
  return (
    <div className="im-problem">
      <Empty
        title={error ? `“${fileName}”没有读出来` : `“${fileName}”里没有找到表格`}
        action={
          <>
            <Button type="primary" onClick={() => void chooseFiles()}>
              重新选择文件
            </Button>
            <Button onClick={() => void dropDraft(id)}>移出这个文件</Button>
          </>
        }
      >
        {error ? error.message : `${looked}请确认选对了文件，并且表头和数据在同一张工作表里。`}
      </Empty>
    </div>
  )
}
