/** 8.6 of 86000 元. */
export function inWan(yuan: number): string {
  return (yuan / 10_000).toLocaleString('zh-CN', { maximumFractionDigits: 4 })
}

export function inYuan(yuan: number): string {
  return yuan.toLocaleString('zh-CN', { maximumFractionDigits: 2 })
}

/** 68.3%: cut and not rounded, so that just below a limit never reads as the limit. */
export function share(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 1000) / 10}%`
}
