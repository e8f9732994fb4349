const firstEstimateMs = 10_000

/** A guess in words, once ten seconds have gone by; nothing before that, because it would jump about. */
export function remainingTime(elapsedMs: number, done: number, total: number): string | null {
  if (elapsedMs < firstEstimateMs || done <= 0 || total <= done) return null
  const seconds = Math.ceil(((elapsedMs / done) * (total - done)) / 1000)
  return seconds < 60 ? `约还需 ${Math.ceil(seconds / 5) * 5} 秒` : `约还需 ${Math.ceil(seconds / 60)} 分钟`
}
