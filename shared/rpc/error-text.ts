import { assertNever } from '../lib/assert-never.ts'
import type { ErrorCode, Failure } from './errors.ts'

/**
 * The sentence a clerk reads: what happened and what to do. It stands in shared/, because the command line says
 * the same sentences as the screens.
 */
export function errorText({ code, details }: Pick<Failure, 'code' | 'details'>): string {
  const detail = (name: string) => {
    const value = details[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  switch (code) {
    case 'internal':
      return '程序出了意外的错误，本次操作没有写入任何数据。请重试；如再次出现，请把日志文件交给维护人员。'
    case 'invalid-input':
      return '填写的内容格式不对，没有写入。请检查后重试。'
    case 'unknown-method':
      return '程序各部分版本不一致，请重新安装。'
    case 'not-signed-in':
      return '请先登录。'
    case 'locked':
      return '程序已锁定，请输入密码解锁。'
    case 'power-missing':
      return '您的账号没有这项权限，请联系系统管理员。'
    case 'reason-missing':
      return '这项操作要写明事由，例如：街道纪工委调阅核对。'
    case 'cancelled':
      return '已取消，没有写入任何数据。'
    case 'data-process-gone':
      return '数据进程意外停止，已写入的数据不受影响。请重新打开程序。'
    case 'not-found':
      return '这条记录已不存在，可能刚被删除或撤销。请刷新后再看。'
    case 'conflict':
      return '这条记录刚被改过，没有写入。请重新载入后再改，以免覆盖他人的修改。'
    case 'busy':
      return '正在写入其他数据，请稍候再试。'
    case 'disk-full':
      return '磁盘空间不足，没有写入。请腾出空间后重试，已有数据不受影响。'
    case 'database-unwritable':
      return '数据文件不能写入，可能被杀毒软件或其他程序占用。请稍候重试。'
    case 'wrong-password':
      return Number(details['attemptsLeft'] ?? 99) <= 3
        ? `账号或密码不对。再错 ${detail('attemptsLeft')} 次后要等待才能再试。`
        : '账号或密码不对。请检查大小写和输入法后重试。'
    case 'too-many-attempts':
      return `密码错误次数过多，请等 ${waiting(Number(details['waitSeconds'] ?? 0))}再试。忘记密码可用恢复码重设。`
    case 'wrong-recovery-code':
      return '恢复码不对。请对照打印的恢复码逐组输入，字母不分大小写。'
    case 'password-too-weak':
      return detail('weakness') || '密码太简单，请换一个。'
    case 'already-set-up':
      return '这个数据文件夹已经建立过街道，请直接登录。'
    case 'folder-damaged':
      return `数据文件夹不完整或已损坏：${detail('detail')}。请不要删除任何文件，用备份恢复或联系维护人员。`
    case 'database-damaged':
      return '数据文件已损坏，打不开。请不要删除任何文件，用备份恢复或联系维护人员。'
    case 'database-too-new':
      return '数据由更新版本的程序写成，本版本不能打开。请安装新版本，数据不受影响。'
    case 'folder-not-writable':
      return '数据文件夹不能写入。请检查文件夹权限和磁盘是否只读，然后重新打开程序。'
    case 'folder-on-network':
      return '数据文件夹在网络共享盘上，容易损坏数据。请改用本机硬盘上的文件夹。'
    case 'folder-in-use':
      return '数据文件夹正被另一个程序窗口或命令使用。请先关闭它，再重试。'
    case 'folder-is-demo':
      return '演示数据与正式数据不能混用：这个文件夹与打开方式不一致。'
    case 'keys-outdated':
      return '密钥文件比数据旧，可能被换成了从前的一份。为防止已停用的账号打开数据，程序不打开它。请放回最新的 keys.json，或用备份恢复。'
    case 'password-change-needed':
      return '这个密码是别人设的，请先换成自己的密码。'
    case 'approval-needed':
      return '这项操作要另一位有批准权限的人同意。请写明事由，提交申请。'
    case 'approval-invalid':
      return '这份批准已用过、已过期，或与现在的操作不一致。请重新申请。'
    case 'out-of-scope':
      return detail('message') || '这些内容不在您负责的社区范围内，没有操作。'
    case 'read-only':
      return '正在查看备份，只能看不能改。请先返回现在的数据。'
    case 'account-taken':
      return `已有账号名“${detail('loginName')}”，请换一个。`
    case 'roles-conflict':
      return detail('message') || '这些角色不能由同一个账号担任。'
    case 'last-administrator':
      return '这是最后一个系统管理员，不能停用或去掉该角色。请先设另一位系统管理员。'
    case 'backup-failed':
      return `备份没有完成：${detail('reason') || '目标不能写入'}。已有数据不受影响。`
    case 'backup-damaged':
      return '这份备份打不开或已损坏，没有恢复。请选另一份。'
    case 'backup-folder-gone':
      return '备份所在的文件夹找不到了，可能 U 盘已拔出。请插好后重试。'
    case 'person-invalid':
      return detail('message') || '有几处填写不对，没有保存。请看标红的栏目。'
    case 'community-in-use':
      return `该社区还有 ${detail('people')} 人或任职记录，不能删除。请先把人员调整到其他社区。`
    case 'id-number-taken':
      return `身份证号与已有人员“${detail('name')}”相同，没有保存。请核对，或打开该人员修改。`
    case 'name-taken':
      return `已有同名的“${detail('name')}”，没有保存。请换一个名称。`
    case 'dossier-exists':
      return `${detail('name')} ${detail('year')} 年的档案已经建过。`
    case 'form-refused':
      return detail('message') || '这份表不能填写。'
    case 'dossier-refused':
      return detail('message') || '这份档案现在不能这样操作。'
    case 'records-invalid':
      return detail('message') || '有几处填写不对，没有保存。请看标红的单元格。'
    case 'section-not-blank':
      return '这个分表已有记录，不能声明“无此情况”。请先删除记录。'
    case 'attachment-damaged':
      return `附件“${detail('fileName')}”的文件不见了或已改变，打不开。请用备份恢复，或重新添加。`
    case 'consultation-over':
      return '这次调阅已到期或已结束。要再看，请重新申请调阅。'
    case 'opinion-signed':
      return '这份廉洁情况说明已签发，不能再改。需要更正时请另起草一份。'
    case 'disclosure-refused':
      return detail('message') || '这项公开现在不能这样办理。'
    case 'personal-data-left':
      return `还有 ${detail('count')} 处个人信息没有遮盖，不能发布。请逐处遮盖或删去；确需公开的，写明事由并请第二人批准。`
    case 'catalogue-unanswered':
      return `还有 ${detail('count')} 个条目的公开时限没有确认，不能启用目录。请先逐条确认。`
    case 'wall':
      return '公开部分不能读取廉洁档案，操作已拦下，没有写入。请把日志交给维护人员。'
    case 'ticket-unknown':
      return '文件已不可用，请重新选择。'
    case 'file-unreadable':
      return `文件“${detail('name')}”读不出来，可能已被移动、删除或正被其他程序打开。请关闭后重试。`
    case 'workbook-unreadable':
      return detail('message') || '这个文件不是能识别的表格，请另存为 .xlsx 后再试。'
    case 'target-unwritable':
      return `“${detail('name')}”写不进去，可能正在 WPS 或 Excel 中打开。请关闭后重试，或换一个文件名。`
    case 'draft-gone':
      return '这份导入已结束或被放弃，请重新选择文件。'
    case 'plan-outdated':
      return '比对之后人员数据又有变化，没有写入。已重新比对，请再看一遍。'
    case 'nothing-to-undo':
      return '这一步已经撤销过，或没有可撤销的内容。'
    default:
      return assertNever(code satisfies never)
  }
}

function waiting(seconds: number): string {
  return seconds >= 60 ? `${Math.ceil(seconds / 60)} 分钟` : `${Math.max(1, Math.ceil(seconds))} 秒`
}

export function isErrorCode(error: unknown, code: ErrorCode): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code
}
