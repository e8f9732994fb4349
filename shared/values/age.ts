/** Full years; where the day of birth is not known, the birthday counts from its month on. */
export function ageOn(birth: string, today: string): number | null {
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4))
  const hadBirthday = today.slice(5, birth.length) >= birth.slice(5)
  const age = hadBirthday ? years : years - 1
  return age >= 0 && age < 130 ? age : null
}
