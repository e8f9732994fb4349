/** What is said of restoring before somebody is signed in. */
export const restoreText = {
  here: {
    title: '从备份恢复',
    hint: '换了电脑，或原来的数据没有了：选择备份所在的文件夹，例如 U 盘上的“清廉台账备份-示范街道办事处”。可以选整个备份文件夹，会用里面最新的一份。',
    choose: '选择备份文件夹',
    holds: (folder: string) => `“${folder}”里的备份：`,
    nothing: (folder: string) => `“${folder}”里没有能打开的备份。请选 U 盘上的备份文件夹，或其中的一份。`,
    restore: '恢复到这台电脑',
    restoring: '正在恢复并核对…',
    other: '换一个文件夹',
    back: '返回',
    doneTitle: '已恢复',
    doneHint: '请用备份时的账号和密码登录。忘记密码时，在登录界面点“忘记密码”，用恢复码重设。',
    signIn: '去登录',
  },
  link: '换了电脑？',
  linkButton: '从备份恢复',
  damaged: {
    title: '可以用备份恢复',
    hint: '下面的备份都已打开核对过。损坏的文件会另存在数据文件夹里，不会删除。备份之后的修改要重新录入。',
    loading: '正在查找可用的备份…',
    none: '没有找到可用的备份。如果第二备份文件夹（U 盘）里有，请联系维护人员用命令行恢复。',
    restore: (at: string) => `用 ${at} 的备份恢复`,
    restoring: '正在恢复…',
  },
} as const
