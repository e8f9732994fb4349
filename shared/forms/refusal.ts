/** Why a form is handed back untouched. */
export type FormRefusal =
  | 'not-xlsx'
  | 'damaged'
  | 'too-large'
  | 'signed'
  | 'no-such-sheet'
  | 'no-such-cell'
  | 'merged-cell'
  | 'array-formula'
  | 'data-table'
  | 'pivot-table'
  | 'protected-sheet'
  | 'shared-workbook'
  | 'record-of-several-rows'
  | 'rows-do-not-fit'
  | 'value-too-long'
  | 'sheet-not-copied'
  | 'no-such-sheets'
  | 'no-table'
  | 'check-failed'

/** The sentence for the clerk; `where` names a cell, a sheet or a part. */
export function refusalText(reason: FormRefusal, where: string): string {
  const at = where ? `（${where}）` : ''
  switch (reason) {
    case 'not-xlsx':
      return '这份表不是 .xlsx 文件。请在 WPS 或 Excel 里打开，另存为 .xlsx（取消打开密码），再拖进来。'
    case 'damaged':
      return `这份表的文件已损坏${at}，没有填写。请向下发单位重新要一份，或在 WPS、Excel 里另存后再试。`
    case 'too-large':
      return `这份表太大${at}，没有填写。请删去用不到的工作表后再试。`
    case 'signed':
      return '这份表带有数字签名，一改动签名就失效，没有填写。请要一份没有签名的空表。'
    case 'no-such-sheet':
      return `没有这张工作表${at}。请核对工作表名，图表页不能填写。`
    case 'no-such-cell':
      return `没有这个单元格${at}。请写成 工作表!B3 的样子。`
    case 'merged-cell':
      return `这个单元格在合并区域里${at}，只能填合并区域左上角的单元格。`
    case 'array-formula':
      return `表里有数组公式${at}，填写会破坏它，没有填写。请把它改成普通公式后再试。`
    case 'data-table':
      return `表里有模拟运算表${at}，在它前面不能增加行，没有填写。请移走它后再试。`
    case 'pivot-table':
      return `表里有数据透视表${at}，增加行会使它出错，没有填写。请移走它，或留足空行后再试。`
    case 'protected-sheet':
      return `工作表有保护${at}，不允许插入行，没有填写。请取消保护，或留足空行后再试。`
    case 'shared-workbook':
      return '这份表是共享工作簿，记着修订，没有填写。请取消共享后另存，再拖进来。'
    case 'record-of-several-rows':
      return `表里一条记录占几行${at}，现在还不能自动增加行。请留足空行后再试。`
    case 'rows-do-not-fit':
      return `增加行以后超出了工作表的末尾${at}，没有填写。`
    case 'value-too-long':
      return `要填的内容太长${at}，一个单元格最多 32767 个字。`
    case 'sheet-not-copied':
      return `这张工作表不能安全地复制${at}，没有填写。请一次填一份，或请下发单位把它改成普通表格。`
    case 'no-such-sheets':
      return '这份表里没有可以逐份填写的工作表。请先说明各格填什么，或按一份填写。'
    case 'no-table':
      return '没有在表里认出能填的栏目。请点表里的单元格，说出填什么。'
    case 'check-failed':
      return `填好后重新读一遍，与应有的内容不符${at}，已放弃，原表没有改动。请把这份空表交给维护人员看。`
  }
}
