export const twoHoursLater: Record<string, (start: string, end: string) => (at: number) => number>
