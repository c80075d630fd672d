import type { Findable, Search } from '../../../lib/search'

export const searches: Record<string, (entries: readonly Findable[]) => Search>
