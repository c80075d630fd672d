import type { Answers, OptionsModel, Profile } from '../../components/setup/model'
import { db, faultOf, inTime, isReadOnly, NO_TEXTS, readTexts, reopen, saveText } from '../db'
import { ownZone } from '../locales/zones'
import { sendMessage } from '../messages'
import { changeHours, settings } from '../settings'

/** The profile as kept, or before the consent a first proposal; while the database does not open, without its texts. */
export async function readProfile(): Promise<
  { profile: Answers } & Pick<OptionsModel, 'practice' | 'database'>
> {
  const [consent, { texts, database }, hours] = await Promise.all([
    settings.consent.getValue(),
    ownTexts(),
    settings.workingHours.getValue(),
  ])
  const { specialist, automaticMessage, practice } = texts
  const profile = { ...specialist, zone: consent ? hours.zone : ownZone(), automaticMessage }
  return { profile, practice, database }
}

async function ownTexts() {
  try {
    const texts = await inTime(readTexts(db))
    return { texts, database: isReadOnly(db) ? ('newer' as const) : ('ok' as const) }
  } catch (error) {
    reopen(db)
    return {
      texts: NO_TEXTS,
      database: isReadOnly(db) ? ('newer' as const) : (faultOf(error) ?? ('unavailable' as const)),
    }
  }
}

export async function saveProfile({ name, gender, zone }: Profile): Promise<void> {
  await Promise.all([saveText(db, 'specialist', { name, gender }), changeHours({ zone })])
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
