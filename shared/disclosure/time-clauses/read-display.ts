import type { ClauseReader } from './clause-reading.ts'

const vagueWords =
  /不定期|定期|专项|视情况?|根据(?:实际|具体|工作)?(?:情况|需要)|按(?:实际|具体)(?:情况|需要)|适时|酌情|按规定(?!的?时)|按有关规定|按要求(?:公开)?$|必要时|届时|另行通知|换届|每届|下届|任期/

/** Words that name no day: 定期, 视情况, 专项. */
export const readVague: ClauseReader = (clause) => {
  const word = vagueWords.exec(clause)?.[0]
  if (!word) return null
  const isSoon = /随时|及时|即时/.test(clause)
  return {
    question: `“${clause}”里的“${word}”没有说明多久一次或哪一天。`,
    ...(isSoon && { proposals: [{ kind: 'IMMEDIATE', days: null }] }),
  }
}

const displayed =
  /^(?:(?:公开|公示期|公示|公告|展示|张贴|公开期|公开时间|公示时间|公开期限|时间|期限|决议后公告|决议后公开|决议后公示|持续|保留)+(?:为|应|期|时间|限)*)(?:不?少于|不得少于|不低于|至少|>=|≥|达|满|为|期)*(\d+)(日|天|自然日|工作日)(?:以上|及以上)?(?:的?公开)?$/

/** 公示不少于7天: how long something hangs, not when. */
export const readMinDisplay: ClauseReader = (clause) => {
  const found = displayed.exec(clause)
  if (!found) return null
  // 公开 and a number of days without "at least" may as well be a time limit.
  const isLength = /期|公示|公告|少于|不低于|至少|≥|>=|以上|持续|保留|展示/.test(clause)
  if (!isLength) return { question: `“${clause}”是公开的时限，还是公示多少天？` }
  if (found[2] === '工作日') return { question: `“${clause}”按工作日计算公示期，请改成公示多少天。` }
  const isAfterDecision = /决议后/.test(clause)
  return {
    rules: isAfterDecision ? [{ kind: 'IMMEDIATE', days: null }] : [],
    minDisplayDays: Number(found[1]),
  }
}

/** Sentences that stand in the cell and say nothing of when. */
export const readHarmless: ClauseReader = (clause) =>
  /^(?:应当?|须|依法|主动|如实|全面|逐项)*公开$/.test(clause) ||
  /^(?:公开|更新|公示)(?:时间|时限|期限|周期|频次|频率)$/.test(clause) ||
  /^(?:结合|与).{0,12}(?:考核|总结|评议)(?:进行|公开)*$/.test(clause) ||
  /^(?:法律|法规|行政法规|国家|另有|对|公开期限|时限)+.{0,14}(?:另有规定|有规定)的?(?:除外|从其规定)?$/.test(clause) ||
  /^(?:法律|法规|行政法规|从其规定|除外)+$/.test(clause) ||
  /^(?:自觉)?接受(?:全体)?(?:居民|群众|党员|社会|各方)+(?:的)?监督$/.test(clause) ||
  /^(?:通过|在|利用|于)[^\d前后每期]{0,16}(?:公开栏|公示栏|公告栏|微信群?|公众号|网站|显示屏)(?:上|内)?(?:进行)?(?:公开)?$/.test(
    clause,
  )
    ? { nothing: true }
    : null
