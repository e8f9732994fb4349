import { deflateSync } from 'node:zlib'
import { type Bitmap, palette } from './draw-form.ts'

/** A PDF of scanned pages, one picture each, on A4. */
export function encodePdf(pages: readonly Bitmap[]): Buffer {
  const pageAt = (at: number) => 3 + at * 3
  const kids = pages.map((_, at) => `${pageAt(at)} 0 R`).join(' ')
  const colours = palette.map((colour) => colour.map((part) => part.toString(16).padStart(2, '0')).join('')).join('')
  const objects = [
    plain('<< /Type /Catalog /Pages 2 0 R >>'),
    plain(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`),
    ...pages.flatMap(({ width, height, dots }, at) => {
      const picture = deflateSync(dots)
      const number = pageAt(at)
      return [
        plain(
          `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${number + 1} 0 R ` +
            `/Resources << /XObject << /Scan ${number + 2} 0 R >> >> >>`,
        ),
        stream('', Buffer.from('q 595 0 0 842 0 0 cm /Scan Do Q')),
        stream(
          `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8 ` +
            `/ColorSpace [/Indexed /DeviceRGB ${palette.length - 1} <${colours}>] /Filter /FlateDecode`,
          picture,
        ),
      ]
    }),
  ]
  return withTable(objects)
}

function plain(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}

function stream(dictionary: string, content: Buffer): Buffer {
  const head = `<< ${dictionary} /Length ${content.length} >>\nstream\n`
  return Buffer.concat([plain(head), content, plain('\nendstream')])
}

/** The objects one after the other, and where each begins. */
function withTable(objects: readonly Buffer[]): Buffer {
  const parts = [plain('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n')]
  let at = parts[0]!.length
  const places = objects.map((object, index) => {
    const whole = Buffer.concat([plain(`${index + 1} 0 obj\n`), object, plain('\nendobj\n')])
    const place = at
    parts.push(whole)
    at += whole.length
    return place
  })
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`
  return Buffer.concat([...parts, plain(table)])
}
