export const documentsText = {
  loading: '正在排版…',
  preview: '打印预览',
  failed: '没有排好版',
  print: '打印',
  save: '保存为 PDF',
  close: '关闭',
  saved: (name: string) => `已保存“${name}”`,
  reveal: '打开所在文件夹',
  printing: '正在等待打印',
  workbookSaved: (name: string) => `已导出“${name}”，敏感项目已遮盖`,
} as const
