import { periodPartIds } from '@shared/reports/period.ts'
import { reports } from '@shared/reports/reports.ts'

export const usage = `ledger 命令：
  ledger inspect --json FILE...                     读表并说出每列每行是什么，不写任何数据
  ledger init    --db PATH [--demo]                 建立数据文件夹和首个账号，恢复码印在 stderr
  ledger import  FILE... --db PATH --yes            导入台账，七种都可以，可以几个文件一起
  ledger export  REPORT --db PATH --out FILE        导出一份报表（默认遮盖敏感信息）
  ledger form    set|fill FORM.xlsx --out OUT.xlsx  填上级发来的空表，表里别的都不动
  ledger audit   verify --db PATH                   核验审计记录，指出第一处被改动的地方
  ledger notice  verify CODE --db PATH              核验公示单上的二维码与数据是否相符
  ledger backup  --db PATH [--to FOLDER]            备份并核验，可再复制一份到别处
  ledger restore --db PATH --from FOLDER --yes      恢复备份，现在的数据先留一份
  ledger check   --db PATH                          核对数据、审计记录和每份备份
各命令加 --help 看细节。

账号取自环境变量 LEDGER_USER，密码取自 LEDGER_PASSWORD，没有则当场询问（不回显），不作为参数。
要第二人同意的操作，同意的人取自 LEDGER_APPROVER，其密码取自 LEDGER_APPROVER_PASSWORD。
数据印在 stdout，进度和说明印在 stderr。
退出码：0 完成；1 没有完成（原因印在 stderr）；2 用法不对。`

/** What `ledger COMMAND --help` prints. */
export const help: Readonly<Record<string, string>> = {
  inspect: `ledger inspect --json FILE...
每个文件印一行 JSON：表、列、行、疑点。不需要数据文件夹和登录，不改任何东西。
退出码：0 每个文件都读了；1 有文件读不了（那一行有 error）；2 用法不对。`,
  init: `ledger init --db PATH [--demo] [--street 名称] [--region 六位代码]
在 PATH 建立数据文件夹和首个账号。--demo 填入演示街道（虚构的 12 个社区、约 90 人，代码 330299）。
LEDGER_USER 和 LEDGER_PASSWORD 是首个账号。恢复码只在 stderr 印这一次，请抄下来保存。`,
  import: `ledger import FILE... --db PATH --yes [--errors OUT]
读花名册、培训、谈话、礼品、三重一大、公开目录、居务公开台账，与数据比对后一次写入，记为一批。
有冲突和疑点的行不写，列在 stderr；没有 --yes 只比对不写。
--errors：另存标出疑点的副本，改好再导入。一个文件写 OUT.xlsx；几个文件写一个新文件夹，有疑点的各存一份。
已提交、已确认的廉洁档案不由台账改动，列为冲突。
stdout 印一行 JSON：批次、各台账的行数、没有报送的社区。有文件读不了时退出码为 1，其余照常导入。

ledger import --undo BATCH --db PATH --yes [--revert]
撤销一批：收回的、导入后改过而保留的、不能收回的（说明原因）分三列印出。
--revert 连改过的也收回。没有 --yes 只说会怎样。程序开着这个文件夹时不能用。`,
  export: `ledger export REPORT --db PATH --out FILE [--community 名称]... [--year 年份] [--part 期间]
                     [--columns 栏目,...] [--unmasked --reason 事由]
写出一份 .xlsx。期间：${periodPartIds.join('、')}；不写是今年全年。REPORT 是：
${reports.map(({ id, label }) => `  ${id.padEnd(20)}${label}`).join('\n')}
默认遮盖身份证号、电话、住址；--unmasked 要同时写 --reason，记入审计。
不遮盖的要第二人同意：由 LEDGER_APPROVER 和 LEDGER_APPROVER_PASSWORD 说出那一位。
stdout 印一行 JSON：fileName、people、communities、rows。
程序开着这个文件夹时不能用。`,
  form: `ledger form set FORM.xlsx --cell 'SHEET!B3' --value TEXT --out OUT.xlsx
只改这一个单元格，样式照旧，其他部分逐字节不变；有公式引用它时，请 Excel 打开时重算。不需要数据文件夹。
这一格原来是公式的，也从计算顺序（calcChain）里去掉。stdout 印一行 JSON：cell、asksForCalculation、
replacedFormula，以及改动过的部分 touched。
ledger form fill FORM.xlsx --db PATH --out OUT.xlsx [--from 日期 --to 日期] [--json]
认出空表要填什么，从台账填入；说不准的不填，列在 stderr。敏感信息一律遮盖。日期写成 2026-07-01，不写则看表名，
表名没有写就是今年。--json 在 stdout 印一行 JSON：filled、asked、moved 和期间。程序开着这个文件夹时不能用。
不能填的，stdout 印 {"refused":{"code","reason","where"}}，原因印在 stderr。
退出码：0 完成；1 没有填；2 用法不对。`,
  audit: `ledger audit verify --db PATH
从第一行走到最后一行，核对每行的摘要、与上一行的衔接、改动明细，以及密钥文件记下的末尾。
stdout 印一行 JSON：isWhole、rows，完整时有 head，不完整时有 seq 和 why。要用有“查看、核验审计记录”权限的账号。
退出码：0 完整；1 不完整或没有核验；2 用法不对。程序开着这个文件夹时不能用。`,
  notice: `ledger notice verify CODE --db PATH
CODE 是公示单二维码里的文字，以 CLCL1| 开头，请加引号。与发布的版本、内容摘要和审计记录比对。
stdout 印一行 JSON：state（same 相符、older 已有新版、changed 不符、unknown 查不到）、words、disclosureId。
退出码：0 相符；1 其他；2 用法不对。程序开着这个文件夹时不能用。`,
  backup: `ledger backup --db PATH [--to FOLDER]
在数据文件夹的 backups 里做一份备份：打开、核对、计数之后才算数。--to 再复制一份到已有的文件夹（如 U 盘）。
程序开着这个文件夹时不能用。stdout 印一行 JSON：名称、位置、人数。`,
  restore: `ledger restore --db PATH --from FOLDER --yes [--reason 事由]
FOLDER 是一份备份，或放着备份的文件夹（取其中最新的好备份）。没有 --yes 只说会恢复哪一份。
PATH 是空文件夹：不用登录，恢复后用那份备份的密码或恢复码登录。
PATH 已有数据：要登录，现在的数据先备份，可再恢复回来；数据已损坏的移到 damaged，不删除。
需要第二人同意的，由 LEDGER_APPROVER 和 LEDGER_APPROVER_PASSWORD 说出那一位。`,
  check: `ledger check --db PATH
核对数据文件的每一页和记录间的引用、审计记录的链、每个附件的文件、每份备份及其附件能否打开。不改任何数据。
任何账号都能用：审计记录只说完整与否；哪一行不符，由有权限的账号用 ledger audit verify 看。
退出码：0 全部完好；1 有问题（stderr 说出是哪里）；2 用法不对。`,
}
