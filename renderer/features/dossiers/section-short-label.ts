/** Whose it is, which so many labels begin with that a narrow list would show nothing else. */
const whose = /^(?:(?:本人子女|本人|配偶|共同生活子女|子女及其配偶|子女|报告人|个人认为)(?:、|或|的|与)?)+/
const shortest = 4

/** A label for a narrow list: 被追究责任的情况. The whole one is in the tooltip. */
export function sectionShortLabel(label: string): string {
  const bare = label.replaceAll(/（(?!境)[^（）]*）/g, '').replace(/(?:情况)?登记表$/, '')
  const rest = bare.replace(whose, '')
  return [...rest].length >= shortest ? rest : bare
}
