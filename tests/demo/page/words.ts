/** The words of the page itself, in the three languages the platform has. */

const es = {
  title: 'Mensajes',
  search: 'Buscar por nombre',
  placeholder: 'Escribe un mensaje…',
  send: 'Enviar',
  client: 'Cliente',
  newChat: 'Nuevo',
  none: 'Elige una conversación para empezar a escribir',
  help: 'Ayuda',
  nav: ['Inicio', 'Mensajes', 'Calendario', 'Clientes', 'Perfil'],
  opened: (name: string) => `${name} ha abierto un chat contigo`,
  booked: (date: string, hour: string, zone: string, link: string) =>
    `Sesión reservada y pagada: ${date}, ${hour} (${zone}). Enlace de Google Meet: ${link}`,
  cancelled: (date: string, hour: string) => `La sesión del ${date}, ${hour}, se ha cancelado`,
}

export type Words = typeof es

const en: Words = {
  title: 'Messages',
  search: 'Search by name',
  placeholder: 'Write a message…',
  send: 'Send',
  client: 'Client',
  newChat: 'New',
  none: 'Choose a conversation to start writing',
  help: 'Help',
  nav: ['Home', 'Messages', 'Calendar', 'Clients', 'Profile'],
  opened: (name) => `${name} has opened a chat with you`,
  booked: (date, hour, zone, link) =>
    `Session booked and paid: ${date}, ${hour} (${zone}). Google Meet link: ${link}`,
  cancelled: (date, hour) => `The session on ${date}, ${hour}, was cancelled`,
}

const uk: Words = {
  title: 'Повідомлення',
  search: 'Пошук за іменем',
  placeholder: 'Напишіть повідомлення…',
  send: 'Надіслати',
  client: 'Клієнт',
  newChat: 'Новий',
  none: 'Оберіть розмову, щоб почати писати',
  help: 'Допомога',
  nav: ['Головна', 'Повідомлення', 'Календар', 'Клієнти', 'Профіль'],
  opened: (name) => `${name}: відкрито чат із вами`,
  booked: (date, hour, zone, link) =>
    `Сесію заброньовано й оплачено: ${date}, ${hour} (${zone}). Посилання Google Meet: ${link}`,
  cancelled: (date, hour) => `Сесію ${date}, ${hour}, скасовано`,
}

/** The page's language: `?lang=`, else the browser's, else Spanish. */
export function wordsFor(locale: string): Words {
  if (locale.startsWith('en')) return en
  return locale.startsWith('uk') ? uk : es
}

export const AUTOMATIC =
  'Hola, gracias por escribirme. Ahora mismo no puedo contestar, pero leeré tu mensaje con calma y te respondo hoy mismo. Un saludo, Marta'
