/** Own templates, what is being written of them, and what was inserted where. */
export const stores = { templates: 'id', wordings: 'id', uses: '++id, chat, template' }
