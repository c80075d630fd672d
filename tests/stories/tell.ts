import { assess } from '../../lib/protocol/assess'
import type { Check, ExpectedDeadline, Story } from './story'
import { wallIn } from './times'

/** Runs a story's checks against the engine. Every difference is one line; none: the story holds. */
export function tell(story: Story): string[] {
  return story.checks.flatMap((check) => differences(story, check).map((line) => `${check.wall}: ${line}`))
}

function differences({ facts, protocol, hours }: Story, check: Check): string[] {
  const verdict = assess(facts, protocol, hours, check.at)
  const lines: string[] = []
  if (check.stage !== undefined && check.stage !== verdict.stage)
    lines.push(`stage ${verdict.stage}, expected ${check.stage}`)
  for (const [rule, expected] of check.deadlines) {
    const found = verdict.deadlines.find((deadline) => deadline.rule === rule)
    const got = found ? { due: found.due, state: found.state as string } : 'void'
    if (!agrees(got, expected))
      lines.push(`${rule} ${inWords(got, hours.zone)}, expected ${inWords(expected, hours.zone)}`)
  }
  return lines
}

function agrees(got: ExpectedDeadline | 'void', expected: ExpectedDeadline | 'void'): boolean {
  if (got === 'void' || expected === 'void') return got === expected
  return (
    (expected.due === undefined || expected.due === got.due) &&
    (expected.state === undefined || expected.state === got.state)
  )
}

function inWords(deadline: ExpectedDeadline | 'void', zone: string): string {
  if (deadline === 'void') return 'void'
  const due = deadline.due === undefined ? '' : `due ${wallIn(zone, deadline.due)} `
  return `${due}${deadline.state ?? ''}`.trim()
}
