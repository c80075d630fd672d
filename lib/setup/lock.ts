import type { PassphraseOutcome } from '../../components/setup/data-model'
import { db } from '../db'
import { change, type Told, turnOff, turnOn } from '../lock'
import { sendMessage } from '../messages'
import { settings } from '../settings'

/** Opens Hilo: in the background, which outlives the page that asks. */
export const openHilo = async (passphrase: string): Promise<PassphraseOutcome> =>
  outcomeOf(await sendMessage('lock', { do: 'open', passphrase }))

/** Rejects: nothing was changed. */
export async function turnLockOn(passphrase: string, minutes: number): Promise<void> {
  await turnOn(db, passphrase, minutes)
  await tellTurned()
}

export async function turnLockOff(current: string): Promise<PassphraseOutcome> {
  const told = await turnOff(db, current, Date.now())
  await tellTurned()
  return outcomeOf(told)
}

export const changePassphrase = async (current: string, next: string): Promise<PassphraseOutcome> =>
  outcomeOf(await change(db, current, next, Date.now()))

export async function setLockMinutes(minutes: number): Promise<void> {
  await settings.lock.setValue({ minutes })
  await tellTurned()
}

export async function closeNow(): Promise<void> {
  await sendMessage('lock', { do: 'close' })
}

/** It is done all the same: a background that does not answer finds it when it starts. */
const tellTurned = () => sendMessage('lock', { do: 'turned' }).catch(() => undefined)

const outcomeOf = (told: Told): PassphraseOutcome =>
  typeof told === 'string' ? told : { wait: Math.max(1, Math.ceil((told.until - Date.now()) / 1_000)) }
