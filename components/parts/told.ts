/**
 * Of a place that is empty until something happens, and is then read out. It is there from the start, as a live region
 * that appears is not read; and it is no `role="status"`, which a screen reader tells, empty, as an empty status bar.
 */
export const TOLD = { 'aria-live': 'polite', 'aria-atomic': true } as const
