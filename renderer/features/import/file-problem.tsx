import type { ImportDraft } from '@shared/import/draft.ts'
import { Button } from 'antd'
import { Empty } from '../../ui/empty.tsx'
import { dropDraft } from './draft-acts.ts'
import { chooseFiles } from './read-files.ts'

/** A file that gave no table: the sentence of the file says what to do, the buttons do it. */
export function FileProblem({ draft }: { readonly draft: ImportDraft }) {
  const { error, fileName, id, skipped } = draft
  const forms = skipped.filter((one) => one.reason === 'form').map((one) => one.sheet ?? fileName)
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
        {error
          ? error.message
          : forms.length > 0
            ? `${forms.join('、')}是一张一份的登记表（左边是名称，右边是内容），不是一行一条的台账，请照着内容直接录入，或者抄进台账后再导入。`
            : `${looked}请确认选对了文件，并且表头和数据在同一张工作表里。`}
      </Empty>
    </div>
  )
}
