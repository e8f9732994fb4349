interface Props {
  readonly steps: readonly string[]
  /** From 0. */
  readonly current: number
}

/** The steps of a longer way: behind, here, ahead. */
export function StepList({ steps, current }: Props) {
  return (
    <ol className="gate-step-list">
      {steps.map((step, place) => (
        <li
          key={step}
          className={place < current ? 'behind' : ''}
          aria-current={place === current ? 'step' : undefined}
        >
          <i aria-hidden="true">{place < current ? '✓' : place + 1}</i>
          {step}
        </li>
      ))}
    </ol>
  )
}
