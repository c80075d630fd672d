/** What the settings show and ask for of sites, and of pages that were taught. */
import type { ProfileFault, ProfilePart } from '../../lib/profiles/schema'

/** A site that Hilo may read. `fixed`: named in the extension itself, cannot be removed. */
export interface SiteRow {
  /** `https://app.example` */
  origin: string
  granted: boolean
  fixed: boolean
  /** How it is read was set by the organisation, and teaching it would change nothing. */
  locked: boolean
}

export type AddSiteOutcome = 'added' | 'invalid' | 'denied'

export interface SiteActions {
  /** `address` as typed. Must call `permissions.request` synchronously: it is a click. */
  addSite(address: string): Promise<AddSiteOutcome>
  removeSite(origin: string): void
}

/** A page that the specialist taught Hilo to read, or the organisation. */
export interface TaughtPage {
  /** Origin of the page, with its port if it has one. */
  site: string
  taughtAt: number
  from: 'specialist' | 'organisation'
  /** The organisation lets nobody change it. */
  locked: boolean
  /** What is known of it. */
  parts: readonly ProfilePart[]
}

/** `locked`: the organisation says how this site is read. */
export type ImportOutcome = { site: string } | ProfileFault | { why: 'locked'; site: string }

/** `no-tab`: it could not be opened. */
export type TeachOutcome = 'began' | 'no-tab' | 'locked'

export interface TaughtActions {
  /** Opens the site and lets the specialist point at its chats. */
  teach(site: string): Promise<TeachOutcome>
  exportProfile(site: string): void
  /** Where the file is no profile, nothing is changed. */
  importProfile(file: File): Promise<ImportOutcome>
  /** @returns what takes it back. */
  forget(site: string): Promise<() => Promise<void>>
}
