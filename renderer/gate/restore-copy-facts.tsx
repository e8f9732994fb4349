import type { BackupLabel } from '@shared/backup/contract.ts'

const two = (value: number) => String(value).padStart(2, '0')

/** 2026-11-21 09:05. */
export function copyTime(instant: string): string {
  const at = new Date(instant)
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** 92 人、12 个社区，最后操作：修改人员（2026-11-21 09:01）. */
export function copyContents({ counts, lastAct }: BackupLabel): string {
  const last = lastAct ? `，最后操作：${lastAct.act}（${copyTime(lastAct.at)}）` : ''
  return `${counts.people} 人、${counts.communities} 个社区${last}`
}

/** What a copy holds, before it takes the place of anything. */
export function RestoreCopyFacts({ copy }: { readonly copy: BackupLabel }) {
  return (
    <dl className="gate-facts">
      <dt>备份时间</dt>
      <dd>{copyTime(copy.at)}</dd>
      <dt>人员</dt>
      <dd>{copy.counts.people} 人</dd>
      <dt>社区</dt>
      <dd>{copy.counts.communities} 个</dd>
      <dt>操作记录</dt>
      <dd>{copy.counts.acts} 条</dd>
      {copy.lastAct && (
        <>
          <dt>最后操作</dt>
          <dd>
            {copy.lastAct.act}（{copyTime(copy.lastAct.at)}）
          </dd>
        </>
      )}
    </dl>
  )
}
