import { type SetupStep, settings } from '../settings'

/** Remembers that a step of the first set-up was taken or passed over, so that it can be left and taken up again. */
export async function settleStep(step: SetupStep, how: 'done' | 'skipped'): Promise<void> {
  const steps = await settings.setupSteps.getValue()
  // What was once done stays done.
  if (steps[step] !== 'done') await settings.setupSteps.setValue({ ...steps, [step]: how })
}
