/** What stands behind a warning, in words: for “查看依据” and the list of reminders. */
const ruleNames: Readonly<Record<string, string>> = {
  'R-NAME': '姓名的写法',
  'R-ID': '公民身份号码的位数与校验',
  'R-ID-BIRTH': '出生年月与身份证号相互核对',
  'R-ID-GENDER': '性别与身份证号相互核对',
  'R-PHONE': '联系电话的写法',
  'R-CODE': '规定选项',
  'R-DATE-FUTURE': '日期不晚于今天',
  'R-PARTY-STATUS': '入党时间只填中共党员、预备党员',
  'R-PARTY-AGE': '入党年龄（一般要求）',
  'R-WORK-AGE': '参加工作年龄（一般要求）',
  'R-POST': '任职要写明职务',
  'R-POST-DATES': '任职起止的先后',
  'R-CONFLICT-01': '居务监督委员会成员回避（地方做法）',
  'R-CONFLICT-02': '居务监督委员会人数（地方做法）',
  'R-SEAT': '按户数核定两委职数（地方做法）',
  'R-HEAD': '书记、主任各一人',
}

export function ruleName(rule: string | undefined): string | undefined {
  return rule === undefined ? undefined : ruleNames[rule]
}
