import type { FileError } from '@shared/import/reading.ts'

export const fileErrors = {
  encrypted: {
    code: 'encrypted',
    message: '该文件设有打开密码，请输入密码后再读；也可以在 WPS 或 Excel 里打开，取消密码后另存，再重新导入。',
  },
  wrongPassword: {
    code: 'wrong-password',
    message: '密码不对，文件没有打开。请核对大小写，或向报送人问清密码。',
  },
  /** Protected in a way that no password given here would open. */
  locked: {
    code: 'unsupported',
    message: '该文件的加密方式不能在这里解开，请先在 WPS 或 Excel 里打开，取消密码后另存，再重新导入。',
  },
  notASpreadsheet: {
    code: 'not-a-spreadsheet',
    message: '该文件不是表格文件，请确认选对了文件，或在 WPS、Excel 里另存为 .xlsx 后再导入。',
  },
  damaged: {
    code: 'damaged',
    message: '该文件已损坏，读不出内容，请在 WPS 或 Excel 里打开后另存为 .xlsx，或向报送人重新要一份。',
  },
  unsafe: {
    code: 'damaged',
    message: '该文件含有表格里不应有的内容，已停止读取，请在 WPS 或 Excel 里另存为 .xlsx 后再导入。',
  },
  tooSlow: {
    code: 'too-large',
    message: '该文件读了很久仍没有读完，已停止。请在 WPS 或 Excel 里另存为 .xlsx，或拆成几个文件后再导入。',
  },
  tooMuch: {
    code: 'too-large',
    message: '该文件内容太多，内存放不下，已停止读取。请删去用不到的行、列和图片，或拆成几个文件后再导入。',
  },
  empty: { code: 'empty', message: '该文件里没有任何内容，请确认选对了文件。' },
} as const satisfies Record<string, FileError>

export function tooLarge(limit: string): FileError {
  return { code: 'too-large', message: `该文件太大（${limit}），请删去用不到的行、列或拆成几个文件后再导入。` }
}

/** @param todo what the clerk can do to get a table out of it */
function unsupported(what: string, todo: string): FileError {
  return { code: 'unsupported', message: `这是${what}，不能直接导入，${todo}。` }
}

const saveAs = '请在 WPS 或 Excel 里另存为 .xlsx 后再试'
const askSender = '请向报送人要 WPS 或 Excel 表格'
const copyTable = '请把里面的表格复制到 WPS 或 Excel，另存为 .xlsx 后再试'

/** Files that are well and hold no workbook. */
export const otherFiles = {
  pdf: unsupported(' PDF 文件', askSender),
  image: unsupported('图片', askSender),
  word: unsupported(' Word 文档', copyTable),
  rtf: unsupported(' RTF 文档', copyTable),
  slides: unsupported('演示文稿', copyTable),
  openDocument: unsupported(' OpenDocument 文件', saveAs),
  numbers: unsupported(' Numbers 表格', saveAs),
  archive: unsupported('压缩包', '请解压后再导入里面的表格'),
} as const satisfies Record<string, FileError>
