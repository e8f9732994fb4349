interface Props {
  /** As printed on the keyboard: `Ctrl K`. */
  readonly keys: string
}

export function KeyHint({ keys }: Props) {
  return <kbd className="ui-key">{keys}</kbd>
}
