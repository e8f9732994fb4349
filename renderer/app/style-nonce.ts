/** Put into the page by main, new for each load: without it the policy refuses the styles antd writes. */
export const styleNonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce

/**
 * antd hands the nonce to its own styles, but two of its parts (the scroll lock of dialogs, the measuring of scroll
 * bars) write theirs without it, and the policy would refuse them and say so in the log.
 */
export function giveNonceToStyles(): void {
  if (!styleNonce) return
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions) => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = styleNonce
    return element
  }
}
