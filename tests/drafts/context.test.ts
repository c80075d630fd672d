import { describe, expect, it } from 'vitest'
import { chatLanguage } from '../../lib/drafts/chat-language'
import { checkDraft, LONGEST_FIRST } from '../../lib/drafts/check'
import { guessLanguage } from '../../lib/drafts/guess'
import { findPhrases } from '../../lib/drafts/phrases'
import type { DraftContext } from '../../lib/drafts/types'
import { callingForms } from '../../lib/drafts/vocative'

const ids = (text: string, context: Partial<DraftContext> = {}) =>
  checkDraft(text, { language: 'es', ...context }).map(({ id }) => id)

describe('what the context tells', () => {
  it('lets the client’s own words be used, and jargon wait for later', () => {
    const text = 'Hola. Hablemos de esos síntomas con calma.'
    expect(ids(text, { stage: 'doubts' })).toEqual(['technical'])
    expect(ids(text, { stage: 'doubts', clientSaid: ['Tengo un síntoma raro'] })).toEqual([])
    expect(ids(text, { stage: 'doubts', contacts: 3 })).toEqual([])
    expect(ids(text, { stage: 'ongoing' })).toEqual([])
  })

  it('lets jargon be denied, and pressure be taken away', () => {
    expect(ids('Hola. Podemos empezar sin diagnóstico alguno.', { stage: 'doubts' })).toEqual([])
    expect(ids('Hola. Empezamos con tu diagnóstico.', { stage: 'doubts' })).toEqual(['technical'])
    expect(ids('Tranquila, no tienes que decidirte hoy.')).toEqual([])
    expect(ids('Tienes que decidirte hoy.')).toEqual(['pressing'])
  })

  it('tells a place once, though two rules meet in it', () => {
    expect(
      checkDraft('Escribe a ana@gmail.com.', { language: 'es' }).map(({ values }) => values.words),
    ).toEqual(['ana@gmail.com'])
  })

  it('lets who says ти hear it', () => {
    const text = 'Як твої справи?'
    expect(ids(text, { language: 'uk' })).toEqual(['too-familiar'])
    expect(ids(text, { language: 'uk', clientSaid: ['Привіт, а ти працюєш завтра?'] })).toEqual([])
  })

  it('minds the register only where the specialist set it', () => {
    const text = 'Hola, Eva. Te espero mañana.'
    expect(ids(text, { register: 'usted' })).toEqual(['too-familiar'])
    expect(ids(text, { register: 'tu' })).toEqual([])
    expect(ids(text)).toEqual([])
    expect(ids('Hola, Eva. ¿Le parece si nos hablamos de tú?', { register: 'usted' })).toEqual([])
  })

  it('knows the meeting’s own link, the platform and maps', () => {
    const link = 'https://rooms.example/ana'
    expect(ids(`Nos vemos aquí: ${link}.`)).toEqual(['other-link'])
    expect(ids(`Nos vemos aquí: ${link}.`, { meetingLink: link })).toEqual([])
    expect(ids(`Nos vemos aquí: ${link}.`, { site: 'https://rooms.example' })).toEqual([])
    expect(ids(`Nos vemos aquí: ${link}.`, { site: 'https://rooms.exam' })).toEqual(['other-link'])
    expect(ids('Tu reserva: https://app.clearly.help/chat/1')).toEqual([])
    expect(ids('Tu reserva: https://app.clearly.help.example/chat/1')).toEqual(['other-link'])
  })

  it('counts signs without links: the limit itself is fine', () => {
    const text = 'a'.repeat(LONGEST_FIRST)
    expect(ids(text, { stage: 'first-contact' })).toEqual([])
    expect(ids(`${text} https://meet.google.com/abc-defg-hij`, { stage: 'first-contact' })).toEqual([])
    expect(ids(`${text}a`, { stage: 'first-contact' })).toEqual(['too-long'])
    expect(ids(`${text}a`, { stage: 'ongoing' })).toEqual([])
  })

  it('calls somebody who shares a first name by it', () => {
    const text = 'Hola, Marta. ¿Cómo estás?'
    expect(ids(text, { client: 'Eva Gil', otherClients: ['Marta Vidal'] })).toEqual(['other-client'])
    expect(ids(text, { client: 'Marta Gil', otherClients: ['Marta Vidal'] })).toEqual([])
    expect(ids(text, { client: 'Eva Gil', otherClients: ['Marta Vidal'], specialist: 'Marta' })).toEqual([])
    expect(ids(text, { client: null, otherClients: ['Marta Vidal'] })).toEqual([])
  })

  it.each([
    ['¿Cómo está tu hermana, Marta?', []],
    ['El otro día me hablaste de Marta y de su boda.', []],
    ['Gracias por tu mensaje, Marta.', ['other-client']],
    ['Hola, Luz. ¿Cómo estás?', ['other-client']],
    ['Gracias. Paz, calma y descanso: eso te deseo.', []],
  ])('tells calling from telling: %s', (text, found) => {
    const otherClients = ['Marta Vidal', 'Luz Campos', 'Paz Ruiz']
    expect(ids(text, { client: 'Eva Gil', otherClients })).toEqual(found)
  })

  it('asks for a personal line until there are three words of one’s own', () => {
    const template = 'Hola, Eva. ¿Has podido encontrar mi calendario?'
    expect(ids(template, { template })).toEqual(['nothing-personal'])
    expect(ids(`${template} Un saludo.`, { template })).toEqual(['nothing-personal'])
    const link = 'https://meet.google.com/abc-defg-hij'
    expect(ids(`${template} ${link}`, { template })).toEqual(['nothing-personal'])
    expect(ids(`${template} Ánimo con la mudanza.`, { template })).toEqual([])
    expect(ids(template)).toEqual([])
  })

  it('takes a text with a word or two changed for the same', () => {
    const before =
      'Hola, Eva. ¿Has podido encontrar mi calendario? Si no lo ves o ninguna hora te viene bien, dime qué días prefieres.'
    const again = (text: string) => ids(text, { sent: [before] })
    expect(again(before.replace('Hola', 'Buenas'))).toEqual(['same-again'])
    expect(again(`${before} 😊`)).toEqual(['same-again'])
    expect(again(before.replace('dime qué días prefieres', 'te ayudo a buscar un hueco'))).toEqual([])
  })

  it('lets a short answer come back, and the same words with another date', () => {
    expect(ids('Gracias, hasta el jueves.', { sent: ['Gracias, hasta el jueves.'] })).toEqual([])
    const weekly = (day: number) => `Tu sesión queda confirmada para el jueves ${day} de marzo.`
    expect(ids(weekly(19), { sent: [weekly(12)] })).toEqual([])
    expect(ids(weekly(12).toUpperCase(), { sent: [weekly(12)] })).toEqual(['same-again'])
  })
})

describe('the client’s name', () => {
  it.each([
    ['es', 'Alejandro Gil', 'Hola, Alejnadro. ¿Cómo estás?', 'Alejnadro'],
    ['es', 'María José', 'Hola, Mari. ¿Cómo estás?', 'Mari'],
    ['es', 'María José', 'Hola, María Joes. Gracias por escribir.', 'Joes'],
    ['es', 'Guillermo', 'Buenas tardes, Guilermo.', 'Guilermo'],
    ['en', 'Catherine O’Connor', 'Hello Katherine, how are you?', 'Katherine'],
    ['uk', 'Олександра', 'Вітаю, Олексндро! Як Ви?', 'Олексндро'],
  ] as const)('in %s, %s is misspelt in "%s"', (language, client, text, words) => {
    const found = checkDraft(text, { language, client })
    expect(found.map(({ id, values }) => [id, values.words])).toEqual([['misspelt-name', words]])
  })

  it.each([
    ['es', 'María', 'Hola, Maria. ¿Cómo estás?', []],
    ['es', 'Ana', 'Hola, Eva. ¿Cómo estás?', []],
    ['es', 'Elena', 'Hola, Lena. ¿Cómo estás?', ['Podéis llamarme Lena']],
    ['es', 'Marta', 'Gracias por escribirme. Hola otra vez.', []],
    ['uk', 'Антін', 'Вітаю, Антоне! Як Ви?', []],
    ['uk', 'Яків', 'Вітаю, Якове! Як Ви?', []],
    ['uk', 'Дар’я', 'Вітаю, Дар’є! Як Ви?', []],
    ['uk', 'Ілля', 'Вітаю, Ілле! Як Ви?', []],
    ['uk', 'Лев', 'Вітаю, Леве! Як Ви?', []],
    ['uk', 'Любов', 'Вітаю, Любо! Як Ви?', []],
  ] as const)('in %s, %s is not misspelt in "%s"', (language, client, text, clientSaid) => {
    expect(checkDraft(text, { language, client, clientSaid })).toEqual([])
  })
})

describe('telephone numbers', () => {
  it.each([
    ['es', 'Apunta: seis uno dos, tres cuatro cinco, seis siete ocho.'],
    ['es', 'Seis doce, treinta y cuatro, cincuenta y seis, setenta y ocho.'],
    ['en', 'It is zero seven nine, one two three, four five six seven.'],
    ['uk', 'Нуль шість сім, один два три, чотири п’ять, шість сім.'],
  ] as const)('are spelled out in %s: %s', (language, text) => {
    expect(ids(text, { language })).toEqual(['contact-elsewhere'])
  })

  it.each([
    ['es', 'Cuenta conmigo: uno, dos, tres, cuatro, cinco, seis, siete, ocho.'],
    ['en', 'Count down: ten, nine, eight, seven, six, five, four, three, two, one.'],
    ['uk', 'Рахуйте: один, два, три, чотири, п’ять, шість, сім, вісім.'],
    ['es', 'Dos o tres veces, durante cuatro o cinco minutos, de seis a siete.'],
  ] as const)('are not counted in %s: %s', (language, text) => {
    expect(ids(text, { language })).toEqual([])
  })

  it.each(['612 345 678', '+34 612-345-678', '(91) 234.56.78', '0671234567', '+380 67 123 45 67'])(
    'are %s',
    (phone) => {
      expect(ids(`Es el ${phone}.`)).toEqual(['contact-elsewhere'])
    },
  )

  it.each([
    'el 12/03/2026 a las 18:00 o el 13/03/2026 a las 19:30',
    'de 10:00-11:00 o 12:00-13:00',
    'el 2026-03-12 18:00',
    'en calle Mayor 112, 28013 Madrid',
    'por 50 € la sesión, 180 € las 4',
    'en el 024 o el 900 525 100',
    'mi colegiación es M-12345678',
  ])('are not in "%s"', (text) => {
    expect(ids(`Es ${text}.`)).toEqual([])
  })
})

describe('guessLanguage', () => {
  it.each([
    ['Hola, gracias por tu mensaje. ¿Te viene bien vernos el jueves?', 'es'],
    ['Thank you for your message, would Thursday at six suit you?', 'en'],
    ['Дякую за повідомлення. Чи зручно Вам зустрітися в четвер?', 'uk'],
    ['Спасибо за сообщение. Вам было бы удобно встретиться в этот четверг?', 'ru'],
    ['Gracias, Eva. Hasta luego.', null],
    ['Так, дякую', 'uk'],
    ['Добре, до зустрічі завтра о шостій', 'uk'],
    ['Да, спасибо', 'ru'],
    ['Здравствуйте, можно записаться?', 'ru'],
    ['Ок', null],
    ['Bonjour, merci beaucoup pour votre message, je vous réponds demain matin', null],
    ['Hola, gràcies pel teu missatge, ens veiem dijous a la tarda si et va bé', null],
    ['Hola, gracias por tu mensaje. Дякую за повідомлення, до зустрічі в четвер!', null],
  ])('%s: %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language)
  })
})

describe('chatLanguage', () => {
  const said = ['Дякую!', 'Чи можна записатися на четвер, якщо у Вас є вільний час?']

  it.each([
    ['what was chosen, whatever is detected', { chosen: 'en', detected: 'es', clientSaid: said }, 'en', true],
    ['what the browser detected', { detected: 'en-GB', clientSaid: said }, 'en', true],
    ['what the words are', { detected: 'pl', clientSaid: said }, 'uk', true],
    ['what a few words tell', { clientSaid: ['Hello, thank you'] }, 'en', true],
    ['what a few words tell: a wish', { clientSaid: ['Hi, I’d like to book'] }, 'en', true],
    ['what a few words tell: Spanish', { clientSaid: ['ok gracias', 'hola'] }, 'es', true],
    ['what a few words tell: Ukrainian', { clientSaid: ['так, дякую'] }, 'uk', true],
    ['Ukrainian, but not surely, of Russian', { clientSaid: ['да, спасибо'] }, 'uk', false],
    ['Ukrainian, but not surely, of one word in its letters', { clientSaid: ['Ок'] }, 'uk', false],
    ['Spanish, but not surely, where all is short', { clientSaid: ['Hi!'] }, 'es', false],
    ['Spanish, but not surely, of another language', { detected: 'fr' }, 'es', false],
    ['Spanish, but not surely, of nothing', {}, 'es', false],
  ] as const)('is %s', (_, signs, language, sure) => {
    expect(chatLanguage(signs)).toEqual({ language, sure })
  })
})

describe('phrases', () => {
  const found = (phrase: string, text: string) =>
    findPhrases([phrase], text).map(({ start, end }) => text.slice(start, end))

  it('take any ending, either word, and up to three words between', () => {
    expect(found('síntoma*', 'Esos SINTOMAS, sin asintomáticos')).toEqual(['SINTOMAS'])
    expect(found('mi/tu número', 'mi número, tu numero, su número')).toEqual(['mi número', 'tu numero'])
    expect(found('dame … número', 'Dame ya mismo tu número')).toEqual(['Dame ya mismo tu número'])
    expect(found('dame … número', 'Dame ya mismo por favor tu número')).toEqual([])
    expect(found('dame … número', 'Dame un rato. Tu número')).toEqual([])
    expect(found('don’t', "I don't, I donʼt")).toEqual(["don't", 'donʼt'])
  })

  it('are whole words', () => {
    expect(found('ti', 'tiempo, así, ti')).toEqual(['ti'])
    expect(found('йти', 'прийти')).toEqual([])
  })
})

describe('callingForms', () => {
  it.each([
    ['Олена', 'Олено'],
    ['Марія', 'Маріє'],
    ['Оля', 'Олю'],
    ['Андрій', 'Андрію'],
    ['Тарас', 'Тарасе'],
    ['Олег', 'Олеже'],
    ['Ігор', 'Ігорю'],
    ['Дмитро', 'Дмитре'],
    ['Микола', 'Миколо'],
    ['Любов', 'Любове'],
    ['Ana', 'Ana'],
  ])('%s is called %s', (name, called) => {
    expect(callingForms(name)).toContain(called)
  })
})
