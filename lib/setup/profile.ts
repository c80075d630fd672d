import type { Answers, Profile } from '../../components/setup/model'
import { db, readTexts, saveText } from '../db'
import { ownZone } from '../locales/zones'
import { sendMessage } from '../messages'
import { settings } from '../settings'

/** The profile as kept, or before the consent a first proposal. */
export async function readProfile(): Promise<Answers> {
  const [consent, { specialist, automaticMessage }, hours] = await Promise.all([
    settings.consent.getValue(),
    readTexts(db),
    settings.workingHours.getValue(),
  ])
  return { ...specialist, zone: consent ? hours.zone : ownZone(), automaticMessage }
}

export async function saveProfile({ name, gender, zone }: Profile): Promise<void> {
  const hours = await settings.workingHours.getValue()
  await Promise.all([
    saveText(db, 'specialist', { name, gender }),
    settings.workingHours.setValue({ ...hours, zone }),
  ])
}

/** Keeps the answers and then, as the last thing, the consent: from here on the reader may be registered. */
export async function agree(answers: Answers): Promise<void> {
  await saveProfile(answers)
  await saveText(db, 'automaticMessage', answers.automaticMessage)
  if ((await settings.salt.getValue()) === 0) await settings.salt.setValue(newSalt())
  await settings.consent.setValue({ agreedAt: Date.now() })
  await sendMessage('sitesChanged')
}

/** 0 stands for "none yet". */
function newSalt(): number {
  const [value = 0] = crypto.getRandomValues(new Uint32Array(1))
  return value || 1
}
