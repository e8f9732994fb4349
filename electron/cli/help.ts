export const usage = `ledger 命令：
  ledger inspect --json FILE...                     读表并说出每列每行是什么，不写任何数据
  ledger init    --db PATH [--demo]                 建立数据文件夹和首个账号，恢复码印在 stderr
  ledger import  FILE --db PATH --yes               导入花名册
  ledger export  roster --db PATH --out FILE        导出两委成员花名册（默认遮盖敏感信息）
各命令加 --help 看细节。

账号取自环境变量 LEDGER_USER，密码取自 LEDGER_PASSWORD，没有则当场询问（不回显），不作为参数。
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
  import: `ledger import FILE --db PATH --yes
读花名册，与数据比对后一次写入；有冲突和疑点的行不写，列在 stderr。没有 --yes 只比对不写。
程序开着这个文件夹时不能用。stdout 印一行 JSON：批次与人数。`,
  export: `ledger export roster --db PATH --out FILE [--community 名称]... [--unmasked --reason 事由]
写出两委成员花名册。默认遮盖身份证号、电话、住址；--unmasked 要同时写 --reason，记入审计。
程序开着这个文件夹时不能用。`,
}
