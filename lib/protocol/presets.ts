import type { Protocol, WorkingHours } from './types'

/** The readings of the platform's guide in force. */
export const guide: Protocol = {
  automaticCounts: false,
  stopOnReply: false,
  thirdAfterHours: 72,
  contactGapMinutes: 30,
}

/** The readings of the platform's welcome guide: three messages, the automatic one among them. */
export const welcomeGuide: Protocol = {
  automaticCounts: true,
  stopOnReply: true,
  thirdAfterHours: 48,
  contactGapMinutes: 30,
}

/** Named sets of readings; the user's own numbers are a third, kept in the settings. */
export const presets = { guide, 'welcome-guide': welcomeGuide } as const

export const defaultHours: WorkingHours = {
  zone: 'Europe/Madrid',
  quietHours: ['21:00', '09:00'],
  daysOff: [],
  holidays: [],
  away: null,
  leadMinutes: 30,
}
