import type { SiteRow } from './sites-model'

/** As it is told: without what is the same for nearly all. */
export const nameOf = ({ origin }: Pick<SiteRow, 'origin'>): string => origin.replace(/^https:\/\//, '')

/** A pattern for many hosts names no page that could be opened. */
export const isOnePage = ({ origin }: Pick<SiteRow, 'origin'>): boolean => !origin.includes('*')
