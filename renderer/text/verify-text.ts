import type { MarkState } from '../ui/state-mark.tsx'

type Verdict = 'same' | 'older' | 'unknown' | 'changed'

/** What 核验公示单 says. */
export const verifyText = {
  menu: '核验公示单…',
  title: '核验公示单',
  hint: '用手机或扫码枪扫公示单上的二维码，把得到的一串文字粘贴到这里，看张贴的与发布的是否一致。不需联网。',
  code: '二维码内容',
  example: '以 CLCL1 开头，例如 CLCL1|330299|…',
  run: '核验',
  open: '打开公开记录',
  states: { same: '一致', older: '已有更正', unknown: '查不到', changed: '不一致' } satisfies Record<Verdict, string>,
  marks: { same: 'done', older: 'soon', unknown: 'soon', changed: 'late' } satisfies Record<Verdict, MarkState>,
} as const
