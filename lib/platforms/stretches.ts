import { INITIALS } from './box'
import { attr } from './dom'
import { namedAs } from './look'
import type { Leaf, RecordRead } from './record'
import { isFilled } from './record'
import { NAMED } from './tokens'

export const isStatus = (leaf: Leaf): boolean =>
  NAMED.status.test(leaf.text) || /^[✓✔☑🗸•·|,\s]+$/u.test(leaf.text)
export const isMark = (leaf: Leaf): boolean =>
  isStatus(leaf) || leaf.box.name === 'button' || (leaf.box.control && !leaf.inBubble) || isTool(leaf)
/** A link that leads nowhere, on a line of its own: "Translate". */
export const isTool = ({ box, nested }: Leaf): boolean =>
  !nested && box.name === 'a' && /^(#[^/!]*$|javascript:)/.test(attr(box.el, 'href') ?? '')
export const isCount = (leaf: Leaf): boolean =>
  !leaf.inBubble && /^(\p{Extended_Pictographic}|\ufe0f|[\d\s+])+$/u.test(leaf.text)

export const isInitials = (leaf: Leaf): boolean => leaf.text.length <= 3 && namedAs(leaf.box).avatar
/** A picture of letters before everything else. */
export const isFace = (leaf: Leaf, record: RecordRead): boolean =>
  leaf === record.leaves[0] && (leaf.box.face || (leaf.box.look.painted && INITIALS.test(leaf.text)))

/** What may be a name to press, for the person's page, or one with its time. */
export const opening = (record: RecordRead): Leaf | undefined =>
  record.leaves.find((leaf) => leaf.text.length > 1 && !leaf.box.time && !isFace(leaf, record))
/** One that is a name where one of those that stand there is known. */
export const isLabel = ({ aside, box, text }: Leaf): boolean => aside && (box.control || text !== box.text)

/** Set off at the very beginning of the words: "<b>Ana</b> Good evening". */
export function leadOf({ leaves }: RecordRead): Leaf | undefined {
  const at = leaves.findIndex(({ aside }) => !aside)
  const [words, lead] = [leaves[at]?.box, leaves[at + 1]]
  if (!words || !lead?.nested || lead.aside || words.parts.find(isFilled) !== lead.box) return undefined
  const { form, look, name } = lead.box
  const other =
    form.emphasis || look.colours !== words.look.colours || look.prominence > words.look.prominence
  return other && name !== 'a' && lead.text.length < 40 ? lead : undefined
}
