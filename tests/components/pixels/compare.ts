import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'

/** How far a colour may be off, from 0 to 1 (black and white). Edges of letters are not looked at. */
const COLOUR = 0.02
/**
 * The share of pixels that may differ: of the browser that drew what is kept, on whatever machine, and of another, which
 * may set letters and draw controls a little otherwise.
 */
export const ALLOWED = { same: 0.0005, other: 0.03 }

interface Comparison {
  /** Of all pixels; 1 where the sizes differ. */
  share: number
  /** What differs, in red. */
  picture: Uint8Array
}

/** Compares a PNG that was kept with one just taken. */
export function compare(kept: Uint8Array, taken: Uint8Array): Comparison {
  const [before, now] = [PNG.sync.read(Buffer.from(kept)), PNG.sync.read(Buffer.from(light(taken)))]
  const { width, height } = now
  if (before.width !== width || before.height !== height) return { share: 1, picture: taken }
  const differences = new PNG({ width, height })
  const count = pixelmatch(before.data, now.data, differences.data, width, height, { threshold: COLOUR })
  return { share: count / (width * height), picture: PNG.sync.write(differences) }
}

/** As many colours as the design has; edges of letters have thousands. */
const COLOURS = 24

/** The same picture in the colours that it has most of, each other one as the nearest of these: a third of the bytes. */
export function light(taken: Uint8Array): Uint8Array {
  const png = PNG.sync.read(Buffer.from(taken))
  const counts = new Map<number, number>()
  const pixels = Array.from({ length: png.data.length / 4 }, (_, i) => png.data.readUInt32BE(i * 4))
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const most = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour)
  const kept = most.slice(0, COLOURS)
  const nearest = new Map(
    most.map((one) => [one, kept.reduce((a, b) => (apart(one, b) < apart(one, a) ? b : a))]),
  )
  for (const [i, pixel] of pixels.entries()) png.data.writeUInt32BE(nearest.get(pixel) ?? pixel, i * 4)
  return PNG.sync.write(png, { colorType: 2, filterType: 0, deflateLevel: 9, deflateStrategy: 0 })
}

const apart = (one: number, other: number): number =>
  [24, 16, 8].reduce((sum, at) => sum + Math.abs(((one >>> at) & 255) - ((other >>> at) & 255)), 0)
