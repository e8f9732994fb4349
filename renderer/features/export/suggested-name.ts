/** 东湖街道两委成员花名册20261121.xlsx, with nothing in it that a file name may not hold. */
export function suggestedName(streetName: string, reportLabel: string, day: string): string {
  const street = streetName.replace(/办事处$/, '').replace(/[\\/:*?"<>|]/g, '')
  return `${street}${reportLabel}${day.replaceAll('-', '')}.xlsx`
}
