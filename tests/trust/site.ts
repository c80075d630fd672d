/** Of a page of chats that nobody opens. */
export const SITE = 'https://chat.example'
