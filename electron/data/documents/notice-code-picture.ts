import { encode } from 'uqr'
import { Html } from './html.ts'

/** Blank modules around it, as scanners expect. */
const quiet = 4

/** A QR code as one path: sharp at any size, and nothing is fetched. */
export function noticeCodePicture(text: string): Html {
  // Sheets hang outdoors: a quarter of the code may be gone.
  const { data, size } = encode(text, { ecc: 'Q', border: 0 })
  const marks = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
  const box = `${-quiet} ${-quiet} ${size + 2 * quiet} ${size + 2 * quiet}`
  return new Html(
    `<svg class="code" viewBox="${box}" shape-rendering="crispEdges" role="img" aria-label="核验二维码">` +
      `<path fill="#fff" d="M${-quiet} ${-quiet}h${size + 2 * quiet}v${size + 2 * quiet}h${-size - 2 * quiet}z"/>` +
      `<path d="${marks.join('')}"/></svg>`,
  )
}
