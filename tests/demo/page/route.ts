/** Client-side routing: `/chat/<id>`, the query (clock, language) kept. */

export const currentChat = (path = location.pathname): string | null =>
  /^\/chat\/([\w-]+)/.exec(path)?.[1] ?? null

export function goTo(id: string | null): void {
  const path = id === null ? '/chat' : `/chat/${id}`
  history.pushState(null, '', path + location.search)
  window.dispatchEvent(new PopStateEvent('popstate'))
}
