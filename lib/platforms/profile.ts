/**
 * What a specialist taught Hilo about one site by pointing. Data only: selectors, never a word of a message or a name.
 * Each list holds candidates, stable ones first; the first that matches something on the page counts. A candidate
 * crosses into a shadow root or a frame of the same origin with ` >>> `: `chat-app >>> .message`.
 */
export interface SiteProfile {
  version: 1
  /** Origin of the page, as `https://app.example`. */
  site: string
  /** Milliseconds since 1970. */
  taughtAt: number
  /** The box one writes in. */
  composer?: string[]
  /** Every chat of the list. */
  row?: string[]
  /** Every message of the client's, of the specialist's. Equal lists: nothing but `sideOf` tells them apart. */
  clientMessage?: string[]
  ownMessage?: string[]
  /** Where the specialist's messages stand, where no attribute tells whose they are. */
  sideOf?: Side
  /** What the loose reader saw differently while the specialist confirmed the profile: no cause for doubt any more. */
  overrules?: Overruled[]
}

export type Side = 'left' | 'right'
export type Overruled = 'composer' | 'sides'
